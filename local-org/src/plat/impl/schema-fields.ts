/**
 * The namespace Schema: fields and their values.
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_methods_system_fields_describe.htm
 */
import { equal, platformConstant } from '../../rt/values/index.ts';
import { apexTypeOf } from '../../sobj/convert.ts';
import type { FieldDescribe } from '../../sobj/schema.ts';
import { listOf } from '../arguments.ts';
import { hashValue } from '../hash.ts';
import { enumeration, type Native, natives } from '../registry.ts';
import { FieldResult, PicklistResult, runningAccess } from '../schema/results.ts';
import { SObjectFieldToken, SObjectTypeToken, sObjectTypeNamed } from '../schema/tokens.ts';

enumeration('Schema.DisplayType', [
    'ADDRESS',
    'ANYTYPE',
    'BASE64',
    'BOOLEAN',
    'COMBOBOX',
    'CURRENCY',
    'DATE',
    'DATETIME',
    'DOUBLE',
    'EMAIL',
    'ENCRYPTEDSTRING',
    'ID',
    'INTEGER',
    'LONG',
    'MULTIPICKLIST',
    'PERCENT',
    'PHONE',
    'PICKLIST',
    'REFERENCE',
    'STRING',
    'TEXTAREA',
    'TIME',
    'URL'
]);

natives('Schema.SObjectField', {
    'equals(Object)': equal,
    'getDescribe()': (token: SObjectFieldToken) => new FieldResult(token.object, token.describe),
    'hashCode()': hashValue,
    'toString()': (token: SObjectFieldToken) => token.toText()
});

natives('Schema.DescribeFieldResult', {
    'getLabel()': ({ describe }: FieldResult) => describe.label,
    'getLength()': ({ describe }: FieldResult) => describe.length,
    'getLocalName()': ({ describe }: FieldResult) => describe.name,
    'getName()': ({ describe }: FieldResult) => describe.name,
    'getPicklistValues()': ({ describe }: FieldResult) =>
        listOf(
            'Schema.PicklistEntry',
            describe.picklist.map((one) => new PicklistResult(one))
        ),
    'getPrecision()': ({ describe }: FieldResult) => describe.precision,
    'getReferenceTo()': ({ describe }: FieldResult) =>
        listOf('Schema.SObjectType', describe.referenceTo.map(sObjectTypeNamed)),
    'getRelationshipName()': ({ describe }: FieldResult) => describe.relationshipName,
    'getScale()': ({ describe }: FieldResult) => describe.scale,
    'getSobjectField()': ({ object, describe }: FieldResult) =>
        new SObjectFieldToken(object, describe),
    'getSObjectType()': ({ object }: FieldResult) => new SObjectTypeToken(object),
    'getType()': ({ describe }: FieldResult) => displayType(describe),
    'isAccessible()': (result: FieldResult) => access(result).read,
    'isCreateable()': (result: FieldResult) => result.describe.createable && access(result).edit,
    'isNameField()': ({ describe }: FieldResult) => describe.nameField,
    'isUpdateable()': (result: FieldResult) => result.describe.updateable && access(result).edit,
    ...flags({
        isAggregatable: 'aggregatable',
        isAutoNumber: 'autoNumber',
        isCalculated: 'calculated',
        isCaseSensitive: 'caseSensitive',
        isCustom: 'custom',
        isDefaultedOnCreate: 'defaultedOnCreate',
        isExternalId: 'externalId',
        isFilterable: 'filterable',
        isGroupable: 'groupable',
        isIdLookup: 'idLookup',
        isNillable: 'nillable',
        isPermissionable: 'permissionable',
        isRestrictedPicklist: 'restrictedPicklist',
        isSortable: 'sortable',
        isUnique: 'unique'
    })
});

natives('Schema.PicklistEntry', {
    'getLabel()': ({ value }: PicklistResult) => value.label,
    'getValue()': ({ value }: PicklistResult) => value.value,
    'isActive()': ({ value }: PicklistResult) => value.active,
    'isDefaultValue()': ({ value }: PicklistResult) => value.isDefault
});

/** Methods that read one flag of the describe. */
function flags(names: Readonly<Record<string, keyof FieldDescribe>>): Record<string, Native> {
    return Object.fromEntries(
        Object.entries(names).map(([method, flag]) => [
            `${method}()`,
            ({ describe }: FieldResult) => describe[flag]
        ])
    );
}

function access({ object, describe }: FieldResult): { read: boolean; edit: boolean } {
    return runningAccess().field(object.name, describe.name);
}

/** Apex says INTEGER where a describe call says int. */
function displayType(field: FieldDescribe): unknown {
    const name = field.type === 'int' ? apexTypeOf(field.type) : field.type;
    return platformConstant('Schema.DisplayType', name);
}
