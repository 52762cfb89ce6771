/**
 * System.Security.stripInaccessible: records without the fields the user has no access to.
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_class_System_Security.htm
 */
import type { FieldAccess, ObjectAccess } from '../../access/index.ts';
import { throwApex } from '../../rt/exceptions.ts';
import { type ApexEnumValue, ApexList, ApexMap, ApexSet } from '../../rt/values/index.ts';
import { SObjectValue } from '../../sobj/sobject.ts';
import { nonNull } from '../arguments.ts';
import { enumeration, natives } from '../registry.ts';
import { runningAccess } from '../schema/results.ts';

enumeration('AccessType', ['CREATABLE', 'READABLE', 'UPDATABLE', 'UPSERTABLE']);

/** `System.SObjectAccessDecision`. */
class Decision {
    readonly $type = 'SObjectAccessDecision';
    readonly records: SObjectValue[] = [];
    /** Canonical field names by object. */
    readonly removed = new Map<string, Set<string>>();
    readonly modified = new Set<number>();

    note(index: number, object: string, field: string): void {
        this.modified.add(index);
        this.removed.set(object, (this.removed.get(object) ?? new Set()).add(field));
    }
}

natives(
    'Security',
    nonNull({
        'stripInaccessible(AccessType,List<SObject>)': (type: ApexEnumValue, records: ApexList) =>
            strip(type, records, true),
        'stripInaccessible(AccessType,List<SObject>,Boolean)': strip
    })
);

natives('SObjectAccessDecision', {
    'getModifiedIndexes()': (decision: Decision) => new ApexSet('Integer', decision.modified),
    'getRecords()': (decision: Decision) => new ApexList('SObject', [...decision.records]),
    'getRemovedFields()': (decision: Decision) => {
        const pairs = [...decision.removed].map(([object, fields]): [unknown, unknown] => [
            object,
            new ApexSet('String', fields)
        ]);
        return new ApexMap('String', 'Set<String>', pairs);
    }
});

/** @throws System.NoAccessException when the object itself is closed and `enforceObject` is true */
function strip(type: ApexEnumValue, records: ApexList, enforceObject: boolean): Decision {
    const decision = new Decision();
    (records.values() as SObjectValue[]).forEach((record, index) => {
        const { name } = record.describe;
        if (enforceObject && !allowsObject(type.name, runningAccess().object(name))) {
            throwApex('System.NoAccessException', `No access to entity: ${name}`);
        }
        decision.records.push(stripped(record, type.name, index, decision));
    });
    return decision;
}

function stripped(
    record: SObjectValue,
    type: string,
    index: number,
    decision: Decision
): SObjectValue {
    const { describe } = record;
    const copy = new SObjectValue(describe);
    for (const [lower, value] of record.values) {
        const name = describe.field(lower)?.name ?? lower;
        const open =
            lower === 'id' || allowsField(type, runningAccess().field(describe.name, name));
        if (open && record.changed.has(lower)) copy.set(lower, value);
        else if (open) copy.load(lower, value);
        else decision.note(index, describe.name, name);
    }
    for (const [lower, parent] of record.parents) {
        copy.setParent(lower, parent === null ? null : stripped(parent, type, index, decision));
    }
    return copy;
}

function allowsObject(type: string, access: ObjectAccess): boolean {
    if (type === 'READABLE') return access.read;
    if (type === 'CREATABLE') return access.create;
    return type === 'UPDATABLE' ? access.edit : access.create && access.edit;
}

function allowsField(type: string, access: FieldAccess): boolean {
    return type === 'READABLE' ? access.read : access.edit;
}
