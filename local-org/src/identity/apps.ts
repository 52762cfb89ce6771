/** OAuth client apps that the org knows. */
import type { Store } from '../store/store.ts';
import { digest, matchesDigest } from './tokens.ts';

/** A registered app; the secret is stored as a digest. */
export interface ClientApp {
    readonly clientId: string;
    readonly secret: string;
    /** Name that LoginHistory shows. */
    readonly name: string;
    /** Username in whose name the client credentials flow runs; null switches that flow off. */
    readonly runAs: string | null;
    /** Where the web server flow may send a code; null switches that flow off. */
    readonly callbackUrl: string | null;
}

/** Registers an app, or replaces the one with the same client id. */
export function registerApp(
    store: Store,
    app: Omit<ClientApp, 'secret'> & { readonly clientSecret: string }
): void {
    const { clientSecret, ...rest } = app;
    table(store).put(app.clientId, { ...rest, secret: digest(clientSecret) });
}

/** The app of a client id, or undefined. */
export function findApp(store: Store, clientId: string): ClientApp | undefined {
    return table(store).get(clientId);
}

/** Whether this is the app's secret. */
export function isAppSecret(app: ClientApp, secret: string): boolean {
    return matchesDigest(secret, app.secret);
}

function table(store: Store) {
    return store.internal<ClientApp>('identity.apps');
}
