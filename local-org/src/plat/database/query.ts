/** Dynamic SOQL. */
import { currentCaller } from '../../rt/caller.ts';
import { required, throwApex } from '../../rt/exceptions.ts';
import { currentTransaction } from '../../rt/transaction.ts';
import { type ApexEnumValue, ApexList, type ApexMap } from '../../rt/values/index.ts';
import type { SObjectValue } from '../../sobj/sobject.ts';
import { bindQuery } from '../../soql/bind.ts';
import type { BoundQuery } from '../../soql/bound.ts';
import { parseDynamic } from '../../soql/parse.ts';
import { runQuery } from '../../soql/run.ts';
import { accessMode } from './access.ts';

/** Gives the value of a bind by the name in the query; undefined when there is none. */
type Binds = (name: string) => unknown;

/** Records of a query text. @throws System.QueryException for a malformed one */
export function queryRecords(text: string, binds: Binds, level: ApexEnumValue | null): ApexList {
    const { bound, values } = prepare(text, binds);
    const found = run(bound, values, level);
    if (typeof found === 'number') {
        return throwApex('System.QueryException', 'COUNT() queries are for Database.countQuery');
    }
    return new ApexList(elementType(bound), [...found]);
}

/** The number of a `SELECT COUNT()` text. @throws System.QueryException for any other query */
export function queryCount(text: string, binds: Binds, level: ApexEnumValue | null): number {
    const { bound, values } = prepare(text, binds);
    if (bound.kind !== 'count')
        throwApex('System.QueryException', 'Only COUNT() queries can be counted');
    return run(bound, values, level) as number;
}

/** Binds to local variables of the calling method, by name. */
export function localBinds(name: string): unknown {
    return currentCaller()?.local(name.toLowerCase());
}

/** Binds to the entries of a map; names have no case. @throws System.QueryException for two that differ by case */
export function mapBinds(map: ApexMap): Binds {
    const values = new Map<string, unknown>();
    for (const [key, value] of map.pairs()) {
        const lower = String(required(key)).toLowerCase();
        if (values.has(lower))
            throwApex('System.QueryException', `Duplicate bind variable: ${lower}`);
        values.set(lower, value);
    }
    return (name) => values.get(name.toLowerCase());
}

function prepare(text: string, binds: Binds): { bound: BoundQuery; values: unknown[] } {
    const { query, bindNames } = parseDynamic(text);
    const bound = bindQuery(query, currentTransaction().org.schema);
    return { bound, values: bindNames.map((name) => valueOf(name, binds)) };
}

function valueOf(name: string, binds: Binds): unknown {
    const value = binds(name);
    if (value !== undefined) return value;
    return throwApex('System.QueryException', `Variable does not exist: ${name}`);
}

function run(
    bound: BoundQuery,
    values: readonly unknown[],
    level: ApexEnumValue | null
): SObjectValue[] | number {
    const { org, userId, limits } = currentTransaction();
    const { schema, store, clock } = org;
    return runQuery(bound, values, {
        schema,
        store,
        userId,
        limits,
        now: clock.now(),
        ...accessMode(level)
    });
}

function elementType(bound: BoundQuery): string {
    return bound.kind === 'aggregate' ? 'AggregateResult' : bound.object.name;
}
