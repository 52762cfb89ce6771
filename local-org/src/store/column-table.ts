import type { SObjectDescribe } from '../sobj/schema.ts';
import { type Column, DictionaryColumn, NumberColumn } from './column.ts';
import { rowReader } from './compiled.ts';
import { OrderedRows } from './ordered-rows.ts';
import type { Range, Row, Scalar } from './store.ts';
import { folded, type Table } from './table.ts';

/** By which field a column table is ordered, and by which it is split before that. */
export interface ColumnOrder {
    readonly time: string;
    readonly group: string;
}

const NUMBERS = ['datetime', 'int', 'double', 'currency', 'percent', 'long'];

/**
 * Rows as columns, for history that only grows and may hold a million rows. Two indexes keep them in
 * order of time: one of all rows, one per value of the group field.
 */
export class ColumnTable implements Table {
    readonly #ids: string[] = [];
    readonly #rowOf = new Map<string, number>();
    readonly #columns = new Map<string, Column>();
    readonly #readers = new Map<string, (row: number) => Row>();
    readonly #time: NumberColumn;
    readonly #order: ColumnOrder;
    readonly #all: OrderedRows;
    readonly #groups = new Map<Scalar, OrderedRows>();

    constructor(describe: SObjectDescribe, order: ColumnOrder) {
        for (const field of describe.fields) {
            if (field.name === 'Id') continue;
            const column = NUMBERS.includes(field.type)
                ? new NumberColumn()
                : new DictionaryColumn();
            this.#columns.set(field.name, column);
        }
        this.#order = order;
        this.#time = this.#columns.get(order.time) as NumberColumn;
        this.#all = this.#newOrder();
    }

    get size(): number {
        return this.#rowOf.size;
    }

    get(id: string): Row | undefined {
        const row = this.#rowOf.get(id);
        return row === undefined ? undefined : this.#read(row);
    }

    find(field: string, value: Scalar): Row[] {
        if (field === 'Id') return [this.get(value as string)].filter((row) => row !== undefined);
        if (field === this.#order.group) return [...this.#inOrder(this.#groups.get(value), {})];
        const column = this.#columns.get(field);
        const wanted = folded(value);
        const matches = (row: number) => folded(column?.get(row) ?? null) === wanted;
        return [...this.#rowOf.values()].filter(matches).map((row) => this.#read(row));
    }

    *scan(): Iterable<Row> {
        for (const row of this.#rowOf.values()) yield this.#read(row);
    }

    range(field: string, range: Range): Iterable<Row> | undefined {
        if (field !== this.#order.time) return undefined;
        if (range.where === undefined) return this.#inOrder(this.#all, range);
        if (range.where.field !== this.#order.group) return undefined;
        return this.#inOrder(this.#groups.get(range.where.value), range);
    }

    put(row: Row): void {
        const id = row['Id'] as string;
        const known = this.#rowOf.get(id);
        const at = known ?? this.#ids.push(id) - 1;
        if (known !== undefined) this.#unindex(known);
        for (const [name, column] of this.#columns) column.set(at, row[name] ?? null);
        this.#rowOf.set(id, at);
        this.#all.add(at);
        this.#group(at).add(at);
    }

    remove(id: string): void {
        const row = this.#rowOf.get(id);
        if (row === undefined) return;
        this.#unindex(row);
        this.#rowOf.delete(id);
        if (row === this.#ids.length - 1) this.#ids.pop();
    }

    #unindex(row: number): void {
        this.#all.remove(row);
        this.#group(row).remove(row);
    }

    #group(row: number): OrderedRows {
        const value = this.#columns.get(this.#order.group)!.get(row);
        const known = this.#groups.get(value);
        if (known !== undefined) return known;
        const group = this.#newOrder();
        this.#groups.set(value, group);
        return group;
    }

    #newOrder(): OrderedRows {
        return new OrderedRows((row) => this.#time.number(row));
    }

    *#inOrder(rows: OrderedRows | undefined, range: Range): Iterable<Row> {
        if (rows === undefined) return;
        const { from = -Infinity, to = Infinity, descending = false, columns } = range;
        const read = this.#reader(columns);
        for (const row of rows.between(from, to, descending)) yield read(row);
    }

    /** Makes rows with the wanted fields; all of them when none are named. */
    #reader(names?: readonly string[]): (row: number) => Row {
        const key = names?.join() ?? '';
        const known = this.#readers.get(key);
        if (known !== undefined) return known;
        const all = [...this.#columns];
        const wanted = names === undefined ? all : all.filter(([name]) => names.includes(name));
        const made = rowReader(this.#ids, wanted);
        this.#readers.set(key, made);
        return made;
    }

    #read(row: number): Row {
        return this.#reader()(row);
    }
}
