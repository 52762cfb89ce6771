/**
 * Setup objects can't be changed in the transaction that changes others.
 * https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_dml_non_mix_sobjects.htm
 */
import type { SObjectDescribe } from '../sobj/schema.ts';
import type { SObjectValue } from '../sobj/sobject.ts';
import type { DmlError, DmlOperation } from './types.ts';

/** Which kinds of objects a transaction has changed: the first object of each, or null. */
export interface MixedDmlScope {
    setup: string | null;
    other: string | null;
}

/** A scope for a transaction; `System.runAs` in a test begins one of its own. */
export function newMixedDmlScope(): MixedDmlScope {
    return { setup: null, other: null };
}

/** Changes of a user that may stand beside others: all but these fields, and new users without a role. */
const SETUP_USER_FIELDS = ['userroleid', 'isactive', 'username', 'profileid'];

/** Notes a change. @returns the error when it may not follow what was changed before */
export function noteChange(
    scope: MixedDmlScope,
    object: SObjectDescribe,
    operation: DmlOperation,
    records: readonly SObjectValue[]
): DmlError | null {
    if (isNeutral(object, operation, records)) return null;
    const before = object.setup ? scope.other : scope.setup;
    if (object.setup) scope.setup ??= object.name;
    else scope.other ??= object.name;
    if (before === null) return null;
    return {
        statusCode: 'MIXED_DML_OPERATION',
        message:
            'DML operation on setup object is not permitted after you have updated a non-setup ' +
            `object (or vice versa): ${object.name}, original object: ${before}`,
        fields: []
    };
}

function isNeutral(
    object: SObjectDescribe,
    operation: DmlOperation,
    records: readonly SObjectValue[]
): boolean {
    if (object.name !== 'User') return false;
    if (operation === 'insert') return records.every((each) => !each.values.get('userroleid'));
    if (operation !== 'update') return false;
    return !records.some((each) => SETUP_USER_FIELDS.some((field) => each.changed.has(field)));
}
