/**
 * System.SObject: what every record can do.
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_methods_system_sobject.htm
 */
import { type ApexException, throwApex } from '../../rt/exceptions.ts';
import { ApexList, ApexMap } from '../../rt/values/index.ts';
import type { RecordError, SObjectValue } from '../../sobj/sobject.ts';
import { listOf, nonNull } from '../arguments.ts';
import { DatabaseError } from '../database/results.ts';
import { type Native, natives } from '../registry.ts';
import { SObjectTypeToken, type SObjectFieldToken } from '../schema/tokens.ts';

natives(
    'SObject',
    nonNull({
        'addError(String)': (record: SObjectValue, message: string) => record.addError(message),
        'addError(String,Boolean)': (record: SObjectValue, message: string) =>
            record.addError(message),
        'addError(Exception)': (record: SObjectValue, cause: ApexException) =>
            record.addError(cause.getMessage()),
        ...byField('addError', 'String', (record: SObjectValue, field: string, message: string) =>
            record.addError(message, field)
        ),
        ...byField('get', '', (record: SObjectValue, field: string) => record.getField(field)),
        ...byField('isSet', '', (record: SObjectValue, field: string) => record.isSet(field)),
        'clone()': clone,
        'clone(Boolean)': clone,
        'clone(Boolean,Boolean)': clone,
        'clone(Boolean,Boolean,Boolean)': clone,
        'clone(Boolean,Boolean,Boolean,Boolean)': clone,
        'getErrors()': (record: SObjectValue) =>
            listOf('Database.Error', record.errors.map(errorOf)),
        'getPopulatedFieldsAsMap()': populated,
        'getSObject(String)': (record: SObjectValue, name: string) =>
            record.parent(relationship(record, name)),
        'getSObject(Schema.SObjectField)': (record: SObjectValue, field: SObjectFieldToken) =>
            record.parent(
                relationship(record, field.describe.relationshipName ?? field.describe.name)
            ),
        'getSObjectType()': (record: SObjectValue) => new SObjectTypeToken(record.describe),
        'getSObjects(String)': children,
        'hasErrors()': (record: SObjectValue) => record.errors.length > 0
    })
);

natives('SObject', {
    'put(String,Object)': (record: SObjectValue, field: string | null, value: unknown) =>
        record.putField(field ?? '', value),
    'put(Schema.SObjectField,Object)': (
        record: SObjectValue,
        field: SObjectFieldToken,
        value: unknown
    ) => record.putField(field.describe.name, value),
    'putSObject(String,SObject)': (
        record: SObjectValue,
        name: string,
        value: SObjectValue | null
    ) => {
        const lower = relationship(record, name);
        const before = record.parents.get(lower) ?? null;
        record.setParent(lower, value);
        return before;
    }
});

/** The overloads that name a field by text and by token. */
function byField(name: string, rest: string, run: Native): Record<string, Native> {
    const tail = rest === '' ? '' : `,${rest}`;
    return {
        [`${name}(String${tail})`]: run,
        [`${name}(Schema.SObjectField${tail})`]: (
            record,
            field: SObjectFieldToken,
            ...values: unknown[]
        ) => run(record, field.describe.name, ...values)
    };
}

function clone(
    record: SObjectValue,
    preserveId = false,
    deep = false,
    preserveTimestamps = false,
    preserveAutonumber = false
): SObjectValue {
    return record.clone({ preserveId, deep, preserveTimestamps, preserveAutonumber });
}

/** Fields that a query read or the code set, and related records, by canonical name. */
function populated(record: SObjectValue): ApexMap {
    const { describe } = record;
    const fields = [...record.values].map(([lower, value]): [unknown, unknown] => [
        describe.field(lower)?.name ?? lower,
        value
    ]);
    const parents = [...record.parents].map(([lower, parent]): [unknown, unknown] => [
        describe.parent(lower)?.relationshipName ?? lower,
        parent
    ]);
    return new ApexMap('String', 'Object', [...fields, ...parents]);
}

/** Null when the subquery found nothing, as the platform gives it. */
function children(record: SObjectValue, name: string): ApexList | null {
    const found = record.describe.child(name);
    if (found === undefined) return invalidRelationship(record, name);
    const records = record.children(found.name.toLowerCase());
    return records.length === 0 ? null : new ApexList(found.object, [...records]);
}

function relationship(record: SObjectValue, name: string): string {
    const field = record.describe.parent(name) ?? record.describe.field(name);
    return (field?.relationshipName ?? invalidRelationship(record, name)).toLowerCase();
}

function invalidRelationship(record: SObjectValue, name: string): never {
    return throwApex(
        'System.SObjectException',
        `Invalid relationship ${name} for ${record.describe.name}`
    );
}

function errorOf(error: RecordError): DatabaseError {
    const fields = error.field === null ? [] : [error.field];
    return new DatabaseError('FIELD_CUSTOM_VALIDATION_EXCEPTION', error.message, fields);
}
