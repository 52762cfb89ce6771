/** Queries of REST clients. */
import type { Org } from '../org.ts';
import { ApexDate } from '../rt/values/date.ts';
import { ApexDatetime } from '../rt/values/datetime.ts';
import { toScalar } from '../sobj/convert.ts';
import type { SObjectValue } from '../sobj/sobject.ts';
import { bindQuery } from './bind.ts';
import type { BoundQuery, FieldPath } from './bound.ts';
import { SoqlError } from './error.ts';
import { parseDynamic } from './parse.ts';
import { runQuery } from './run.ts';

/** One record as REST shows it. */
export type RestRecord = { attributes: { type: string; url?: string }; [field: string]: unknown };

export interface RestResult {
    /** Records found, which for `COUNT()` are counted and not listed. */
    readonly totalSize: number;
    readonly records: RestRecord[];
}

export interface RestQueryOptions {
    /** Reads deleted records too, as `queryAll` does. */
    readonly all: boolean;
    /** Version in the records' addresses; `v67.0` by default. */
    readonly version?: string;
}

/**
 * Runs a query in the user's name: with their object and field permissions, and sharing.
 * @throws SoqlError whose message shows the place, as REST does for names that don't exist
 */
export function restQuery(
    org: Org,
    userId: string,
    text: string,
    options: RestQueryOptions
): RestResult {
    const { store, schema, clock } = org;
    const query = showingPlace(text, () => bind(org, text, options.all));
    const result = showingPlace(text, () =>
        runQuery(query, [], {
            store,
            schema,
            userId,
            now: clock.now(),
            access: 'user',
            strict: false
        })
    );
    if (typeof result === 'number') return { totalSize: result, records: [] };
    const version = options.version ?? 'v67.0';
    const records = result.map((record) => toRest(query, record, version));
    return { totalSize: records.length, records };
}

function bind(org: Org, text: string, all: boolean): BoundQuery {
    const { query, bindNames } = parseDynamic(text);
    if (bindNames.length > 0) {
        throw new SoqlError('MALFORMED_QUERY', "unexpected token: ':'", query);
    }
    const bound = bindQuery(query, org.schema);
    return all ? { ...bound, allRows: true } : bound;
}

const WITH_PLACE = ['INVALID_FIELD', 'INVALID_TYPE', 'MALFORMED_QUERY'];

function showingPlace<T>(text: string, work: () => T): T {
    try {
        return work();
    } catch (error) {
        if (!(error instanceof SoqlError) || !WITH_PLACE.includes(error.code)) throw error;
        const line = text.split('\n')[error.line - 1] ?? '';
        const caret = `${' '.repeat(error.column - 1)}^`;
        const place = `ERROR at Row:${error.line}:Column:${error.column}`;
        throw new SoqlError(error.code, `\n${line}\n${caret}\n${place}\n${error.message}`, error);
    }
}

/** The selected fields in the query's order; the Id only when it was selected. */
function toRest(query: BoundQuery, record: SObjectValue, version: string): RestRecord {
    const json: RestRecord = { attributes: attributes(record, version) };
    for (const column of query.columns) {
        if (column.kind === 'result')
            json[column.name] = restValue(record.get(column.name.toLowerCase()));
        else if (column.kind === 'field') addField(json, record, column.path, version);
        else json[column.relationship] = childResult(column, record, version);
    }
    return json;
}

function attributes(record: SObjectValue, version: string): RestRecord['attributes'] {
    const type = record.describe.name;
    if (record.id === null) return { type };
    return { type, url: `/services/data/${version}/sobjects/${type}/${record.id}` };
}

function addField(json: RestRecord, record: SObjectValue, path: FieldPath, version: string): void {
    let target = json;
    let source = record;
    for (const hop of path.hops) {
        const name = hop.relationshipName!;
        const parent = source.parent(name.toLowerCase());
        target[name] ??= parent === null ? null : { attributes: attributes(parent, version) };
        if (parent === null) return;
        target = target[name] as RestRecord;
        source = parent;
    }
    target[path.field.name] = restValue(source.get(path.field.name.toLowerCase()));
}

function childResult(
    column: { readonly relationship: string; readonly query: BoundQuery },
    record: SObjectValue,
    version: string
) {
    const children = record.children(column.relationship.toLowerCase());
    if (children.length === 0) return null;
    const records = children.map((child) => toRest(column.query, child, version));
    return { totalSize: records.length, done: true, records };
}

/** A field's value in JSON: Datetime as `2026-11-20T12:00:00.000+0000`, Date as `2026-11-20`. */
function restValue(value: unknown): unknown {
    if (value instanceof ApexDatetime)
        return new Date(value.ms).toISOString().replace('Z', '+0000');
    if (value instanceof ApexDate) return value.toIso();
    return toScalar(value);
}
