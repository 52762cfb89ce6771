import type { Store } from '../store/store.ts';
import type { LoginText, Scenario } from './scenario.ts';

const COLUMNS: Readonly<Record<LoginText, string>> = {
    application: 'Application',
    loginType: 'LoginType',
    loginSubType: 'LoginSubType',
    sourceIp: 'SourceIp',
    apiType: 'ApiType',
    apiVersion: 'ApiVersion',
    clientVersion: 'ClientVersion',
    browser: 'Browser',
    platform: 'Platform',
    loginUrl: 'LoginUrl',
    country: 'CountryIso'
};

/**
 * Writes a scenario's login history into an org. It exists for scenarios only: in any other org the authenticator
 * writes every row.
 * @returns the scenario's row ids by record id
 */
export function loadHistory(
    store: Store,
    scenario: Scenario,
    userIds: ReadonlyMap<string, string>
): Map<string, string> {
    const columns = Object.entries(COLUMNS) as [LoginText, string][];
    return store.transaction(() => {
        const rowIds = new Map<string, string>();
        for (const login of scenario.logins) {
            const id = store.insert('LoginHistory', {
                UserId: userIds.get(login.user.toLowerCase())!,
                LoginTime: login.time,
                Status: login.status,
                ...Object.fromEntries(columns.map(([name, column]) => [column, login[name]]))
            });
            rowIds.set(id, login.id);
        }
        return rowIds;
    });
}
