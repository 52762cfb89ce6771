/** Records: fields, related records, creation. */
import type { SObjectDescribe } from '../sobj/schema.ts';
import { SObjectValue } from '../sobj/sobject.ts';
import { nonNull } from './ops-arithmetic.ts';
import { currentTransaction } from './transaction.ts';
import { ApexList } from './values/index.ts';

/** `record.Field`. @throws System.SObjectException for a field that the query didn't read */
export function getField(record: SObjectValue | null, lowerName: string): unknown {
    return nonNull(record).get(lowerName);
}

/** `record.Field = value`. @returns the value */
export function setField(record: SObjectValue | null, lowerName: string, value: unknown): unknown {
    nonNull(record).set(lowerName, value);
    return value;
}

/** `record.Parent__r`; null when the lookup is empty. */
export function getParent(record: SObjectValue | null, lowerName: string): SObjectValue | null {
    return nonNull(record).parent(lowerName);
}

/** `record.Parent__r = other`. @returns the other record */
export function setParent(
    record: SObjectValue | null,
    lowerName: string,
    parent: SObjectValue | null
): SObjectValue | null {
    nonNull(record).setParent(lowerName, parent);
    return parent;
}

/** `record.Children__r`. */
export function getChildren(
    record: SObjectValue | null,
    lowerName: string,
    type: string
): ApexList {
    return new ApexList(type, nonNull(record).children(lowerName));
}

/**
 * `new Account(Name = 'x', …)`.
 * @param fields lower-cased names and values in turn; relationships start with a dot
 */
export function newRecord(type: string, fields: unknown[]): SObjectValue {
    const record = new SObjectValue(describe(type));
    for (let n = 0; n < fields.length; n += 2) {
        const name = fields[n] as string;
        if (name.startsWith('.'))
            record.setParent(name.slice(1), fields[n + 1] as SObjectValue | null);
        else record.set(name, fields[n + 1]);
    }
    return record;
}

function describe(type: string): SObjectDescribe {
    const found = currentTransaction().org.schema.object(type);
    if (found === undefined) throw new Error(`No object ${type}`);
    return found;
}
