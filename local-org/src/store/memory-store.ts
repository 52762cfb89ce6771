import { idNumber, toId18 } from '../sobj/ids.ts';
import type { Schema, SObjectDescribe } from '../sobj/schema.ts';
import { ColumnTable } from './column-table.ts';
import type { IdSource } from './id-source.ts';
import { InternalMap } from './internal.ts';
import type { Change, Commit, Journal } from './journal.ts';
import { RowTable } from './row-table.ts';
import type { InternalTable, Range, Row, Savepoint, Scalar, Store } from './store.ts';
import type { Table } from './table.ts';
import { type Step, UndoLog } from './undo.ts';

/** What a store is made of. */
export interface StoreParts {
    readonly schema: Schema;
    readonly ids: IdSource;
}

/** The tables of an org in memory, undone by steps and made durable by a journal. */
export class MemoryStore implements Store {
    readonly #parts: StoreParts;
    readonly #tables = new Map<string, Table>();
    readonly #internals = new Map<string, InternalMap>();
    readonly #versions = new Map<string, number>();
    readonly #log = new UndoLog();
    #nesting = 0;
    #version = 0;
    #closed = false;
    #journal: Journal | null = null;
    #onClose: (() => void) | null = null;

    constructor(parts: StoreParts) {
        this.#parts = parts;
        for (const describe of parts.schema.objects) {
            this.#tables.set(describe.name, tableFor(describe));
        }
    }

    get version(): number {
        return this.#version;
    }

    versionOf(object: string): number {
        return this.#versions.get(object) ?? 0;
    }

    get(object: string, id: string): Row | undefined {
        const key = id.length === 18 ? id : toId18(id);
        return key === null ? undefined : this.#table(object).get(key);
    }

    find(object: string, field: string, value: Scalar): Row[] {
        return this.#table(object).find(field, value);
    }

    scan(object: string): Iterable<Row> {
        return this.#table(object).scan();
    }

    count(object: string): number {
        return this.#table(object).size;
    }

    range(object: string, field: string, range: Range): Iterable<Row> | undefined {
        return this.#table(object).range(field, range);
    }

    insert(object: string, row: Record<string, Scalar>): string {
        const id = (row['Id'] as string | null | undefined) ?? this.#newId(object);
        if (this.get(object, id) !== undefined) throw new Error(`${object} ${id} exists already.`);
        this.#put(object, { ...row, Id: id });
        return id;
    }

    update(object: string, id: string, changes: Record<string, Scalar>): void {
        const row = this.get(object, id);
        if (row === undefined) throw new Error(`There is no ${object} ${id}.`);
        this.#put(object, { ...row, ...changes, Id: row['Id']! });
    }

    delete(object: string, id: string): void {
        const row = this.get(object, id);
        if (row === undefined) return;
        const table = this.#table(object);
        const key = row['Id'] as string;
        this.#change(this.#rowStep(object, key, row), () => table.remove(key));
    }

    internal<T>(name: string): InternalTable<T> {
        return this.#internal(name) as unknown as InternalTable<T>;
    }

    transaction<T>(work: () => T): T {
        if (this.#closed) throw new Error('The store is closed.');
        const start = this.#log.depth;
        this.#nesting++;
        try {
            const result = work();
            if (result instanceof Promise)
                throw new Error('The work of a transaction must not wait.');
            if (this.#nesting === 1) this.#commit();
            return result;
        } catch (error) {
            this.#backTo(start);
            throw error;
        } finally {
            this.#nesting--;
        }
    }

    savepoint(): Savepoint {
        return { depth: this.#log.depth };
    }

    rollback(to: Savepoint): void {
        this.#backTo(to.depth);
    }

    close(): void {
        if (this.#closed) return;
        this.#closed = true;
        this.#journal?.close();
        this.#onClose?.();
    }

    /**
     * From now on every committed transaction goes to this journal.
     * @param onClose called once, when the store is closed
     */
    writeTo(journal: Journal, onClose: () => void): void {
        this.#journal = journal;
        this.#onClose = onClose;
    }

    /** Applies what the journal says happened, without writing it again. */
    load(commit: Commit): void {
        for (const change of commit.changes) this.#loadChange(change);
        this.#parts.ids.skipTo(commit.nextId);
        this.#version++;
    }

    /** Everything the store holds, as transactions of at most a thousand records. */
    *snapshot(): Iterable<Commit> {
        let changes: Change[] = [];
        for (const change of this.#everything()) {
            changes.push(change);
            if (changes.length < 1000) continue;
            yield { nextId: this.#parts.ids.peek(), changes };
            changes = [];
        }
        yield { nextId: this.#parts.ids.peek(), changes };
    }

    *#everything(): Iterable<Change> {
        for (const [object, table] of this.#tables) {
            for (const row of table.scan()) yield { object, id: row['Id'] as string, row };
        }
        for (const [table, map] of this.#internals) {
            for (const [key, value] of map.entries()) yield { table, key, value };
        }
    }

    #loadChange(change: Change): void {
        if ('table' in change) {
            this.#internal(change.table).load(change.key, change.value);
            return;
        }
        const table = this.#tables.get(change.object);
        if (table === undefined) return;
        if (change.row === null) table.remove(change.id);
        else table.put(change.row);
        this.#parts.ids.skipTo(idNumber(change.id) + 1);
        this.#touch(change.object);
    }

    #internal(name: string): InternalMap {
        const known = this.#internals.get(name);
        if (known !== undefined) return known;
        const map = new InternalMap(name, (step, apply) => this.#change(step, apply));
        this.#internals.set(name, map);
        return map;
    }

    #table(object: string): Table {
        const table = this.#tables.get(object);
        if (table === undefined) throw new Error(`There is no table ${object}.`);
        return table;
    }

    #newId(object: string): string {
        return this.#parts.ids.next(this.#parts.schema.object(object)!.keyPrefix);
    }

    #put(object: string, row: Row): void {
        const table = this.#table(object);
        const id = row['Id'] as string;
        this.#change(this.#rowStep(object, id, table.get(id)), () => table.put(row));
    }

    #rowStep(object: string, id: string, before: Row | undefined): Step {
        const table = this.#table(object);
        this.#touch(object);
        return {
            target: `${object}\n${id}`,
            undo: () => {
                this.#touch(object);
                if (before === undefined) table.remove(id);
                else table.put(before);
            },
            state: () => ({ object, id, row: table.get(id) ?? null })
        };
    }

    #change(step: Step, apply: () => void): void {
        if (this.#nesting === 0) return this.transaction(() => this.#change(step, apply));
        this.#log.add(step);
        this.#version++;
        apply();
    }

    #touch(object: string): void {
        this.#versions.set(object, this.versionOf(object) + 1);
    }

    #backTo(depth: number): void {
        this.#log.backTo(depth);
        this.#version++;
    }

    #commit(): void {
        if (this.#log.depth === 0) return;
        if (this.#journal !== null) {
            const nextId = this.#parts.ids.peek();
            this.#journal.append({ nextId, changes: this.#log.changes() });
        }
        this.#log.clear();
    }
}

function tableFor(describe: SObjectDescribe): Table {
    if (describe.name === 'LoginHistory') {
        return new ColumnTable(describe, { time: 'LoginTime', group: 'UserId' });
    }
    const indexed = describe.fields.filter((field) => {
        return (
            field.type === 'reference' ||
            field.unique ||
            field.externalId ||
            field.nameField ||
            (field.idLookup && field.type !== 'id')
        );
    });
    return new RowTable(indexed.map((field) => field.name));
}
