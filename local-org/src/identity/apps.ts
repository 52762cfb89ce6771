/** OAuth client apps that the org knows. */
import type { Store } from '../store/store.ts';
import { digest, matchesDigest } from './tokens.ts';

/**
 * What administrators made of an app. Apps that aren't installed have been closed to people since
 * September 2025: https://help.salesforce.com/s/articleView?id=005132365
 */
export type AppState = 'installed' | 'uninstalled' | 'blocked' | 'deleted';

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
    /** Certificate or public key (PEM) of the JWT bearer flow; null switches that flow off. */
    readonly certificate: string | null;
    /** Profiles whose users an administrator approved; null lets everybody approve for themselves. */
    readonly approvedProfiles: readonly string[] | null;
    /** Whether each use of a refresh token replaces it. */
    readonly rotatesRefreshTokens: boolean;
    readonly state: AppState;
}

/** What an app may leave out when it is registered. */
const usual = {
    certificate: null,
    approvedProfiles: null,
    rotatesRefreshTokens: false,
    state: 'installed'
} as const;

/** An app to be registered. */
export type NewApp = Omit<ClientApp, 'secret' | keyof typeof usual> &
    Partial<Pick<ClientApp, keyof typeof usual>> & { readonly clientSecret: string };

/** Registers an app, or replaces the one with the same client id. */
export function registerApp(store: Store, { clientSecret, ...app }: NewApp): void {
    table(store).put(app.clientId, { ...usual, ...app, secret: digest(clientSecret) });
}

/** The app of a client id, or undefined. */
export function findApp(store: Store, clientId: string): ClientApp | undefined {
    const app = table(store).get(clientId);
    return app === undefined ? undefined : { ...usual, ...app };
}

/** Every app, by name. */
export function listApps(store: Store): ClientApp[] {
    const apps = [...table(store).entries()].map(([, app]) => ({ ...usual, ...app }));
    return apps.sort((a, b) => a.name.localeCompare(b.name, 'en'));
}

/** Changes what administrators made of an app. @returns false when there is no such app */
export function setAppState(store: Store, clientId: string, state: AppState): boolean {
    const app = findApp(store, clientId);
    if (app === undefined) return false;
    table(store).put(clientId, { ...app, state });
    return true;
}

/** Whether this is the app's secret. */
export function isAppSecret(app: ClientApp, secret: string): boolean {
    return matchesDigest(secret, app.secret);
}

function table(store: Store) {
    return store.internal<ClientApp>('identity.apps');
}
