/**
 * The namespace Schema: objects.
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_namespace_Schema.htm
 */
import { required, throwApex } from '../../rt/exceptions.ts';
import { currentTransaction } from '../../rt/transaction.ts';
import { type ApexList, equal } from '../../rt/values/index.ts';
import { toApex } from '../../sobj/convert.ts';
import { SObjectValue } from '../../sobj/sobject.ts';
import { listOf, nonNull } from '../arguments.ts';
import { hashValue } from '../hash.ts';
import { natives } from '../registry.ts';
import { CaseInsensitiveMap } from '../schema/case-insensitive-map.ts';
import {
    ObjectFields,
    ObjectResult,
    RelationshipResult,
    runningAccess
} from '../schema/results.ts';
import {
    SObjectFieldToken,
    SObjectTypeToken,
    sObjectFieldNamed,
    sObjectTypeNamed
} from '../schema/tokens.ts';

natives(
    'Schema',
    nonNull({
        'describeSObjects(List<String>)': (names: ApexList) =>
            listOf('Schema.DescribeSObjectResult', (names.values() as string[]).map(describeNamed)),
        'getGlobalDescribe()': () => {
            const { objects } = currentTransaction().org.schema;
            const tokens = objects.map((one): [string, unknown] => [
                one.name,
                new SObjectTypeToken(one)
            ]);
            return new CaseInsensitiveMap('Schema.SObjectType', tokens);
        }
    })
);

natives('Schema.SObjectType', {
    'equals(Object)': equal,
    'getDescribe()': (token: SObjectTypeToken) => new ObjectResult(token.describe),
    'hashCode()': hashValue,
    'newSObject()': (token: SObjectTypeToken) => new SObjectValue(token.describe),
    'newSObject(Id)': (token: SObjectTypeToken, id: string | null) => newRecord(token, id),
    'newSObject(Id,Boolean)': (
        token: SObjectTypeToken,
        id: string | null,
        defaults: boolean | null
    ) => {
        const record = newRecord(token, id);
        if (required(defaults)) loadDefaults(record);
        return record;
    },
    'toString()': (token: SObjectTypeToken) => token.toText()
});

natives('Schema.DescribeSObjectResult', {
    'get fields': ({ describe }: ObjectResult) => new ObjectFields(describe),
    'getChildRelationships()': ({ describe }: ObjectResult) => {
        const results = describe.childRelationships.map((one) => new RelationshipResult(one));
        return listOf('Schema.ChildRelationship', results);
    },
    'getKeyPrefix()': ({ describe }: ObjectResult) => describe.keyPrefix || null,
    'getLabel()': ({ describe }: ObjectResult) => describe.label,
    'getLabelPlural()': ({ describe }: ObjectResult) => describe.labelPlural,
    'getLocalName()': ({ describe }: ObjectResult) => describe.name,
    'getName()': ({ describe }: ObjectResult) => describe.name,
    'getSobjectType()': ({ describe }: ObjectResult) => new SObjectTypeToken(describe),
    'isAccessible()': ({ describe }: ObjectResult) => runningAccess().object(describe.name).read,
    'isCreateable()': ({ describe }: ObjectResult) => runningAccess().object(describe.name).create,
    'isCustom()': ({ describe }: ObjectResult) => describe.kind !== 'standard',
    'isCustomSetting()': ({ describe }: ObjectResult) => describe.kind === 'setting',
    'isDeletable()': ({ describe }: ObjectResult) => runningAccess().object(describe.name).delete,
    'isQueryable()': ({ describe }: ObjectResult) => describe.queryable,
    'isUndeletable()': ({ describe }: ObjectResult) =>
        describe.undeletable && runningAccess().object(describe.name).create,
    'isUpdateable()': ({ describe }: ObjectResult) => runningAccess().object(describe.name).edit
});

natives('Schema.SObjectTypeFields', {
    'getMap()': ({ describe }: ObjectFields) => {
        const tokens = describe.fields.map((field): [string, unknown] => [
            field.name,
            new SObjectFieldToken(describe, field)
        ]);
        return new CaseInsensitiveMap('Schema.SObjectField', tokens);
    }
});

natives('Schema.ChildRelationship', {
    'getChildSObject()': ({ relationship }: RelationshipResult) =>
        sObjectTypeNamed(relationship.object),
    'getField()': ({ relationship }: RelationshipResult) =>
        sObjectFieldNamed(relationship.object, relationship.field),
    'getRelationshipName()': ({ relationship }: RelationshipResult) => relationship.name,
    'isCascadeDelete()': (result: RelationshipResult) => onDelete(result) === 'cascade',
    'isRestrictedDelete()': (result: RelationshipResult) => onDelete(result) === 'restrict'
});

function newRecord(token: SObjectTypeToken, id: string | null): SObjectValue {
    const record = new SObjectValue(token.describe);
    if (id !== null) record.set('id', id);
    return record;
}

function loadDefaults(record: SObjectValue): void {
    for (const field of record.describe.fields) {
        if (field.defaultValue === null) continue;
        record.load(field.name.toLowerCase(), toApex(field.type, field.defaultValue));
    }
}

function onDelete({ relationship }: RelationshipResult): string {
    return sObjectFieldNamed(relationship.object, relationship.field).describe.onParentDelete;
}

function describeNamed(name: string): ObjectResult {
    const token = sObjectTypeNamed(name);
    if (token !== null) return new ObjectResult(token.describe);
    return throwApex('System.InvalidParameterValueException', `Invalid SObject type: ${name}`);
}
