import { throwApex } from '../rt/exceptions.ts';
import type { PlatformValue } from '../rt/values/protocol.ts';
import type { Row } from '../store/store.ts';
import { assignable } from './convert.ts';
import type { FieldDescribe, SObjectDescribe } from './schema.ts';
import { hashKeyOf, sameFields, textOf } from './sobject-values.ts';

/** An error that `addError` put on a record. */
export interface RecordError {
    readonly message: string;
    /** Canonical name of the field it was put on; null for the record itself. */
    readonly field: string | null;
}

/** What `SObject.clone` takes over besides the ordinary fields. */
export interface CloneOptions {
    readonly preserveId: boolean;
    /** False shares related records with the original. */
    readonly deep: boolean;
    /** Created and last modified date and user. */
    readonly preserveTimestamps: boolean;
    readonly preserveAutonumber: boolean;
}

/** A stored row, and how Apex reads its fields, by lower-case name in order of the query. */
export interface StoredFields {
    readonly row: Row;
    readonly readers: ReadonlyMap<string, (row: Row) => unknown>;
}

const NO_NAMES: ReadonlySet<string> = new Set();
const NO_PARENTS: ReadonlyMap<string, SObjectValue | null> = new Map();
const NO_CHILDREN: ReadonlyMap<string, SObjectValue[]> = new Map();
const TIMESTAMPS = ['createddate', 'createdbyid', 'lastmodifieddate', 'lastmodifiedbyid'];

/**
 * A record in Apex: values of some fields, related records, and what a query read.
 * Names are lower-case where a parameter is called `lower…`; emitted code uses only those.
 */
export class SObjectValue implements PlatformValue {
    readonly describe: SObjectDescribe;
    /** Undefined while the fields are read from the stored row, which never changes: until somebody wants them all. */
    #own: Map<string, unknown> | undefined;
    #stored: StoredFields | null;
    readonly #queried: ReadonlySet<string> | null;
    #readOnly = false;
    /** Undefined while empty, as the three below: a query may make 50,000 records, most with none of them. */
    #errors: RecordError[] | undefined;
    #changed: Set<string> | undefined;
    #parents: Map<string, SObjectValue | null> | undefined;
    #children: Map<string, SObjectValue[]> | undefined;

    /**
     * @param queried lower-case names of the fields and relationships that a query read; null for a
     * record made by Apex, whose other fields are null
     * @param stored what the fields are read from when they are asked for
     */
    constructor(
        describe: SObjectDescribe,
        queried: ReadonlySet<string> | null = null,
        stored: StoredFields | null = null
    ) {
        this.describe = describe;
        this.#queried = queried;
        this.#stored = stored;
    }

    get $type(): string {
        return this.describe.name;
    }

    /** Errors put here by triggers; DML refuses the record for them. */
    get errors(): RecordError[] {
        return (this.#errors ??= []);
    }

    /** The record's 18-character Id, or null. */
    get id(): string | null {
        return (this.#read('id') as string | undefined) ?? null;
    }

    /** True when a query made this record. */
    get isQueried(): boolean {
        return this.#queried !== null;
    }

    /**
     * The value of a field, null when it has none.
     * @throws System.SObjectException when a query made this record without reading the field
     */
    get(lowerField: string): unknown {
        const value = this.#read(lowerField);
        if (value !== undefined) return value;
        this.#mustBeQueried(lowerField);
        return null;
    }

    /** Refuses changes of fields, as records of triggers do. @returns the record */
    protect(): this {
        this.#readOnly = true;
        return this;
    }

    /**
     * Gives a field a value, widened to the field's type.
     * @throws System.SObjectException for others, System.FinalException for a protected record
     */
    set(lowerField: string, value: unknown): void {
        if (this.#readOnly) throwApex('System.FinalException', 'Record is read-only');
        this.#values.set(lowerField, assignable(this.#field(lowerField), value));
        (this.#changed ??= new Set()).add(lowerField);
    }

    /** Gives a field a value, of the field's type, that it has in the org: not a change to save. */
    load(lowerField: string, value: unknown): void {
        this.#values.set(lowerField, value);
    }

    /**
     * The record that a lookup leads to, null when there is none.
     * @throws System.SObjectException when a query made this record without following the lookup
     */
    parent(lowerRelationship: string): SObjectValue | null {
        const parent = this.#parents?.get(lowerRelationship);
        if (parent !== undefined) return parent;
        this.#mustBeQueried(lowerRelationship);
        return null;
    }

    setParent(lowerRelationship: string, record: SObjectValue | null): void {
        (this.#parents ??= new Map()).set(lowerRelationship, record);
    }

    /**
     * The records that a subquery read, in its order. The same array on every call.
     * @throws System.SObjectException when a query made this record without that subquery
     */
    children(lowerRelationship: string): SObjectValue[] {
        const children = this.#children?.get(lowerRelationship);
        if (children !== undefined) return children;
        this.#mustBeQueried(lowerRelationship);
        const none: SObjectValue[] = [];
        this.setChildren(lowerRelationship, none);
        return none;
    }

    setChildren(lowerRelationship: string, records: SObjectValue[]): void {
        (this.#children ??= new Map()).set(lowerRelationship, records);
    }

    /** `SObject.get(String)`. @throws System.SObjectException for a field the object doesn't have */
    getField(name: string): unknown {
        return this.get(this.#field(name).name.toLowerCase());
    }

    /**
     * `SObject.put(String, Object)`.
     * @returns the value before, null when there was none
     * @throws System.SObjectException for an unknown or read-only field, or a value of another type
     */
    putField(name: string, value: unknown): unknown {
        const field = this.#field(name);
        if (!field.createable && !field.updateable && field.name !== 'Id') {
            throwApex('System.SObjectException', `Field ${field.name} is not editable`);
        }
        const lower = field.name.toLowerCase();
        const before = this.#read(lower) ?? null;
        this.set(lower, value);
        return before;
    }

    /** `SObject.isSet`: whether the field was read by a query or given a value, null included. */
    isSet(name: string): boolean {
        const lower = this.#field(name).name.toLowerCase();
        return this.#values.has(lower) || (this.#queried?.has(lower) ?? false);
    }

    /** Fields that have a value or were set to null, by lower-case name, in order of setting. */
    get values(): ReadonlyMap<string, unknown> {
        return this.#values;
    }

    /** Lower-case names of the fields that Apex gave a value: what an insert or update writes. */
    get changed(): ReadonlySet<string> {
        return this.#changed ?? NO_NAMES;
    }

    get parents(): ReadonlyMap<string, SObjectValue | null> {
        return this.#parents ?? NO_PARENTS;
    }

    /** Subqueries' results by lower-case relationship name. */
    get childRecords(): ReadonlyMap<string, SObjectValue[]> {
        return this.#children ?? NO_CHILDREN;
    }

    /** Puts an error on the record, or on one of its fields, as `addError` does in a trigger. */
    addError(message: string, field: string | null = null): void {
        this.errors.push({ message, field: field === null ? null : this.#field(field).name });
    }

    /** `SObject.clone`. A clone may read every field, as a record made by Apex may. */
    clone(options: CloneOptions): SObjectValue {
        const copy = new SObjectValue(this.describe, this.#queried);
        for (const [name, value] of this.#values) {
            if (!this.#isCloned(name, options)) continue;
            copy.#values.set(name, value);
            const { createable, updateable } = this.#field(name);
            if (createable || updateable) (copy.#changed ??= new Set()).add(name);
        }
        for (const [name, parent] of this.parents) {
            copy.setParent(name, options.deep ? (parent?.clone(options) ?? null) : parent);
        }
        return copy;
    }

    /** Equal when of the same object and with equal values in all fields. */
    equals(other: unknown): boolean {
        if (this === other) return true;
        return (
            other instanceof SObjectValue &&
            other.describe.name === this.describe.name &&
            sameFields(this.#values, other.#values)
        );
    }

    hashKey(): string {
        return hashKeyOf(this.describe.name, this.#values);
    }

    /** `Account:{Name=Acme, Id=001…}`, fields in order of query or of setting. */
    toText(): string {
        return textOf(this);
    }

    /** Undefined when the record holds no value of that field, not even null. */
    #read(lowerField: string): unknown {
        if (this.#stored === null) return this.#own?.get(lowerField);
        return this.#stored.readers.get(lowerField)?.(this.#stored.row);
    }

    /** All fields, from now on the record's own. */
    get #values(): Map<string, unknown> {
        const own = (this.#own ??= new Map());
        if (this.#stored === null) return own;
        const { row, readers } = this.#stored;
        for (const [name, read] of readers) own.set(name, read(row));
        this.#stored = null;
        return own;
    }

    #isCloned(lowerField: string, options: CloneOptions): boolean {
        if (lowerField === 'id') return options.preserveId;
        if (TIMESTAMPS.includes(lowerField)) return options.preserveTimestamps;
        const field = this.#field(lowerField);
        return !field.autoNumber || options.preserveAutonumber;
    }

    #field(name: string): FieldDescribe {
        const field = this.describe.field(name);
        if (field !== undefined) return field;
        const text = `Invalid field ${name} for ${this.describe.name}`;
        return throwApex('System.SObjectException', text);
    }

    #mustBeQueried(lowerName: string): void {
        if (this.#queried === null || this.#queried.has(lowerName)) return;
        const name = canonicalName(this.describe, lowerName);
        throwApex(
            'System.SObjectException',
            'SObject row was retrieved via SOQL without querying the requested field: ' +
                `${this.describe.name}.${name}`
        );
    }
}

function canonicalName(describe: SObjectDescribe, lowerName: string): string {
    return (
        describe.field(lowerName)?.name ??
        describe.parent(lowerName)?.relationshipName ??
        describe.child(lowerName)?.name ??
        lowerName
    );
}
