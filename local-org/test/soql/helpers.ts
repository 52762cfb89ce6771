import { bindQuery } from '../../src/soql/bind.ts';
import { parseDynamic } from '../../src/soql/parse.ts';
import { runQuery, type RunOptions } from '../../src/soql/run.ts';
import type { SObjectValue } from '../../src/sobj/sobject.ts';
import { NOW, type TestOrg } from '../sobj/test-org.ts';

/** Runs a query text as the administrator in system mode, unless said otherwise. */
export function run(
    org: TestOrg,
    text: string,
    binds: readonly unknown[] = [],
    options: Partial<RunOptions> = {}
): SObjectValue[] | number {
    const { query } = parseDynamic(text);
    return runQuery(bindQuery(query, org.schema), binds, {
        store: org.store,
        schema: org.schema,
        userId: org.admin,
        now: NOW,
        access: 'system',
        ...options
    });
}

/** One field of every record that a query finds. */
export function column(
    org: TestOrg,
    field: string,
    text: string,
    binds: readonly unknown[] = [],
    options: Partial<RunOptions> = {}
): unknown[] {
    return (run(org, text, binds, options) as SObjectValue[]).map((record) => record.get(field));
}

/** Accounts `Acme` (owned by the administrator), `Beta` and `Câble` (by the user), with contacts. */
export function addAccounts(org: TestOrg): Record<'acme' | 'beta' | 'cable', string> {
    const { store, admin, user } = org;
    const account = (Name: string, OwnerId: string, more = {}) => {
        return store.insert('Account', { Name, OwnerId, CreatedDate: NOW, ...more });
    };
    const acme = account('Acme', admin, {
        Industry: 'Banking',
        NumberOfEmployees: 10,
        AnnualRevenue: 1.5
    });
    const beta = account('Beta', user, {
        Industry: 'banking',
        NumberOfEmployees: 30,
        ParentId: acme
    });
    const cable = account('Câble', user, { NumberOfEmployees: 5 });
    const contact = (LastName: string, AccountId: string | null) => {
        store.insert('Contact', { LastName, Name: LastName, AccountId, OwnerId: admin });
    };
    contact('One', acme);
    contact('Two', acme);
    contact('Three', beta);
    contact('Lone', null);
    return { acme, beta, cable };
}
