/**
 * Static methods of custom metadata types. They read without counting as a query.
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_methods_system_custom_metadata_types.htm
 */
import { toApex } from '../sobj/convert.ts';
import type { SObjectDescribe } from '../sobj/schema.ts';
import { SObjectValue } from '../sobj/sobject.ts';
import type { Row } from '../store/store.ts';
import { currentTransaction } from './transaction.ts';
import { ApexMap } from './values/index.ts';

/** `Type__mdt.getInstance(text)`: by Id or developer name, whatever its case; null when there is none. */
export function metadataRecord(type: string, text: string | null): SObjectValue | null {
    const wanted = text?.toLowerCase();
    const row = rowsOf(type).find(
        (one) =>
            String(one['DeveloperName']).toLowerCase() === wanted ||
            String(one['Id']).toLowerCase() === wanted
    );
    return row === undefined ? null : recordOf(type, row);
}

/** `Type__mdt.getAll()`: records by developer name. */
export function metadataRecords(type: string): ApexMap {
    const pairs = rowsOf(type).map((row): [unknown, unknown] => [
        row['DeveloperName'] ?? null,
        recordOf(type, row)
    ]);
    return new ApexMap('String', type, pairs);
}

function rowsOf(type: string): Row[] {
    return [...currentTransaction().org.store.scan(type)];
}

function recordOf(type: string, row: Row): SObjectValue {
    const describe = currentTransaction().org.schema.object(type) as SObjectDescribe;
    const record = new SObjectValue(describe);
    for (const field of describe.fields)
        record.load(field.name.toLowerCase(), toApex(field.type, row[field.name]));
    return record;
}
