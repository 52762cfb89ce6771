/**
 * Access to fields by code made for it: an object literal with all its names, a property that stands in the source. The
 * engine keeps such code apart by object, where one loop over names would meet every object there is.
 */
import vm from 'node:vm';
import type { Column } from './column.ts';
import type { Row, Scalar } from './store.ts';

/** Reads a field of rows; absent means null. */
export type FieldReader = (row: Row) => Scalar;

const readers = new Map<string, FieldReader>();

/** The reader of a field. @param name canonical */
export function fieldReader(name: string): FieldReader {
    const known = readers.get(name);
    if (known !== undefined) return known;
    const made = compiled<FieldReader>('row', `return row[${quoted(name)}] ?? null;`);
    readers.set(name, made);
    return made;
}

/** What makes a row of columns, by the row's number. */
export function rowReader(
    ids: readonly string[],
    columns: readonly (readonly [string, Column])[]
): (row: number) => Row {
    const fields = columns.map(([name], n) => `${quoted(name)}: c${n}.get(row)`);
    const literal = ['Id: ids[row]', ...fields].join(', ');
    const given = columns.map((_, n) => `c${n} = columns[${n}]`);
    const code = `${given.length > 0 ? `const ${given.join(', ')};` : ''} return (row) => ({ ${literal} });`;
    type Maker = (ids: readonly string[], columns: readonly Column[]) => (row: number) => Row;
    return compiled<Maker>('ids, columns', code)(
        ids,
        columns.map(([, column]) => column)
    );
}

function quoted(name: string): string {
    return JSON.stringify(name);
}

function compiled<T>(parameters: string, code: string): T {
    return vm.compileFunction(code, parameters.split(', ')) as T;
}
