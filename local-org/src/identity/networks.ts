/** Rows of Network, one for each Experience Cloud site that the settings name. */
import type { Row, Store } from '../store/store.ts';
import type { Site } from './settings.ts';

/** Gives each site a row, found by its host, and takes those of other hosts away. */
export function keepNetworks(store: Store, sites: Readonly<Record<string, Site>>): void {
    for (const row of [...store.scan('Network')]) {
        if (!Object.hasOwn(sites, String(row['Name']))) {
            store.delete('Network', String(row['Id']));
        }
    }
    for (const [host, { online }] of Object.entries(sites)) {
        const status = online ? 'Live' : 'DownForMaintenance';
        const known = networkOf(store, host);
        if (known === undefined) store.insert('Network', { Name: host, Status: status });
        else store.update('Network', String(known['Id']), { Status: status });
    }
}

/** Id of the site at a host, or null where there is none. */
export function networkIdOf(store: Store, host: string): string | null {
    return (networkOf(store, host)?.['Id'] ?? null) as string | null;
}

function networkOf(store: Store, host: string): Row | undefined {
    return store.find('Network', 'Name', host)[0];
}
