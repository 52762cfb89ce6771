/** The JSON form of records, which is that of the REST API. */
import type { FieldDescribe } from '../../sobj/schema.ts';
import { ApexDatetime, ApexList, ApexMap } from '../../rt/values/index.ts';
import type { SObjectValue } from '../../sobj/sobject.ts';
import { Raw } from './write.ts';

/** Version in the address of a record. */
const API_VERSION = '67.0';

/** Members of a record: its attributes, its fields, related records. */
export function recordMembers(record: SObjectValue): [string, unknown][] {
    const { describe } = record;
    const fields = [...record.values].map(([lower, value]): [string, unknown] => {
        const field = describe.field(lower) as FieldDescribe;
        return [field.name, value instanceof ApexDatetime ? restDatetime(value) : value];
    });
    const parents = [...record.parents].map(([lower, parent]): [string, unknown] => [
        describe.parent(lower)?.relationshipName ?? lower,
        parent
    ]);
    const children = [...record.childRecords].map(([lower, records]): [string, unknown] => [
        describe.child(lower)?.name ?? lower,
        childrenForm(records)
    ]);
    return [['attributes', attributes(record)], ...fields, ...parents, ...children];
}

function attributes(record: SObjectValue): ApexMap {
    const { name } = record.describe;
    const pairs: [unknown, unknown][] = [['type', name]];
    if (record.id !== null) {
        pairs.push(['url', `/services/data/v${API_VERSION}/sobjects/${name}/${record.id}`]);
    }
    return new ApexMap('String', 'Object', pairs);
}

function childrenForm(records: readonly SObjectValue[]): ApexMap {
    return new ApexMap('String', 'Object', [
        ['totalSize', records.length],
        ['done', true],
        ['records', new ApexList('SObject', [...records])]
    ]);
}

/** `2026-01-31T08:00:00.000+0000`, where other Datetimes end in Z. */
function restDatetime(value: ApexDatetime): Raw {
    return new Raw(`"${new Date(value.ms).toISOString().replace('Z', '+0000')}"`);
}
