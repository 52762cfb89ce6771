/** What the user may change: objects, fields and rows. */
import { accessOf, type ObjectAccess, type UserAccess } from '../access/index.ts';
import { canChange, canSee } from '../access/sharing.ts';
import type { SObjectDescribe } from '../sobj/schema.ts';
import type { SObjectValue } from '../sobj/sobject.ts';
import type { Row } from '../store/store.ts';
import { error } from './failure.ts';
import type { DmlContext, DmlError } from './types.ts';

export type Right = 'create' | 'edit' | 'delete';

/** The error when the user may not do this to any record of the object, else null. */
export function objectProblem(
    context: DmlContext,
    object: SObjectDescribe,
    right: Right
): DmlError | null {
    const access = accessOf(context.store, context.schema, context.userId);
    if (!isChecked(context, object) || grants(access.object(object.name), right)) return null;
    return error('INSUFFICIENT_ACCESS_OR_READONLY', `Access to entity '${object.name}' denied`);
}

/** Objects whose very reading needs a permission keep that rule in system mode too: the stricter reading. */
function isChecked(context: DmlContext, object: SObjectDescribe): boolean {
    return context.access === 'user' || object.readPermissions.length > 0;
}

function grants(access: ObjectAccess, right: Right): boolean {
    return access[right];
}

/** The error when a record gives values to fields that it, or in user mode the user, can't write. */
export function fieldProblem(
    context: DmlContext,
    object: SObjectDescribe,
    record: SObjectValue,
    right: 'create' | 'edit'
): DmlError | null {
    const access = accessOf(context.store, context.schema, context.userId);
    const refused = object.fields
        .filter((field) => {
            if (field.name === 'Id' || !record.changed.has(field.name.toLowerCase())) return false;
            if (!(right === 'create' ? field.createable : field.updateable)) return true;
            return context.access === 'user' && !mayEdit(access, object, field.name);
        })
        .map((field) => field.name);
    if (refused.length === 0) return null;
    const message =
        `Unable to create/update fields: ${refused.join(', ')}. Please check the security ` +
        'settings of this field and verify that it is read/write for your profile or permission set.';
    return error('INVALID_FIELD_FOR_INSERT_UPDATE', message, ...refused);
}

function mayEdit(access: UserAccess, object: SObjectDescribe, field: string): boolean {
    return access.field(object.name, field).edit;
}

/** The error when sharing keeps the user from changing a row, else null. */
export function rowProblem(
    context: DmlContext,
    object: SObjectDescribe,
    row: Row
): DmlError | null {
    if (!context.sharing) return null;
    if (canSee(context, object, row) && canChange(context, object, row)) return null;
    return error('INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights on object id');
}
