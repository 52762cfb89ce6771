/** Which rows a user sees and may change, beyond what object permissions say. */
import type { Schema, SObjectDescribe } from '../sobj/schema.ts';
import type { Row, Store } from '../store/store.ts';
import { accessOf } from './index.ts';

export interface SharingContext {
    readonly store: Store;
    readonly schema: Schema;
    readonly userId: string;
}

/** Whether the user may see a row, by organization-wide default, owner, queue and role hierarchy. */
export function canSee(context: SharingContext, describe: SObjectDescribe, row: Row): boolean {
    const access = accessOf(context.store, context.schema, context.userId).object(describe.name);
    if (access.viewAll || access.modifyAll) return true;
    if (describe.ownRowsField !== null) return row[describe.ownRowsField] === context.userId;
    return shared(context, describe, row, ['Read', 'ReadWrite'], canSee);
}

/** Whether the user may change a row. */
export function canChange(context: SharingContext, describe: SObjectDescribe, row: Row): boolean {
    const access = accessOf(context.store, context.schema, context.userId).object(describe.name);
    if (access.modifyAll || !describe.permissionable) return true;
    return shared(context, describe, row, ['ReadWrite'], canChange);
}

function shared(
    context: SharingContext,
    describe: SObjectDescribe,
    row: Row,
    open: readonly string[],
    ofParent: typeof canSee
): boolean {
    if (open.includes(describe.sharing)) return true;
    if (describe.sharing === 'ControlledByParent')
        return sharedByParent(context, describe, row, ofParent);
    const owner = row['OwnerId'];
    return typeof owner === 'string' && isMineOrBelow(context, owner);
}

function sharedByParent(
    context: SharingContext,
    describe: SObjectDescribe,
    row: Row,
    ofParent: typeof canSee
): boolean {
    const master = describe.fields.find((field) => field.onParentDelete === 'cascade');
    const id = master === undefined ? null : row[master.name];
    if (typeof id !== 'string') return true;
    const parent = context.schema.ofId(id);
    const parentRow = parent === undefined ? undefined : context.store.get(parent.name, id);
    return parent !== undefined && parentRow !== undefined && ofParent(context, parent, parentRow);
}

function isMineOrBelow(context: SharingContext, ownerId: string): boolean {
    const { store, userId } = context;
    if (ownerId === userId) return true;
    if (store.get('Group', ownerId) !== undefined) return isMember(store, ownerId, userId);
    const mine = store.get('User', userId)?.['UserRoleId'] ?? null;
    const theirs = store.get('User', ownerId)?.['UserRoleId'] ?? null;
    return mine !== null && isBelow(store, theirs as string | null, mine as string);
}

function isMember(store: Store, groupId: string, userId: string): boolean {
    return store
        .find('GroupMember', 'GroupId', groupId)
        .some((row) => row['UserOrGroupId'] === userId);
}

/** Whether a role lies strictly below another; a circle of parents ends the search. */
function isBelow(store: Store, role: string | null, above: string): boolean {
    const seen = new Set<string>();
    for (let at = role; at !== null && !seen.has(at);) {
        seen.add(at);
        at = (store.get('UserRole', at)?.['ParentRoleId'] ?? null) as string | null;
        if (at === above) return true;
    }
    return false;
}
