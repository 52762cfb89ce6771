/** Whether the user may read the objects and fields that a query names. */
import { accessOf } from '../access/index.ts';
import { noSuchField, noSuchObject } from './bind-paths.ts';
import type { BoundQuery } from './bound.ts';
import { refuse } from './error.ts';
import type { RunContext } from './run-context.ts';

/**
 * How a query runs after its own WITH clause has been heard. In system mode the sharing keyword of the class still decides.
 * https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_classes_enforce_usermode.htm
 */
export interface QueryMode {
    readonly user: boolean;
    /** Whether sharing decides which rows are seen. */
    readonly sharing: boolean;
}

/**
 * Checks objects and fields in user mode and under SECURITY_ENFORCED.
 * @throws SoqlError as if an object or field that may not be read didn't exist
 */
export function checkAccess(context: RunContext, query: BoundQuery): QueryMode {
    const mode = modeOf(context, query);
    if (mode.user) checkUserMode(context, query);
    else if (query.access === 'SECURITY_ENFORCED') checkEnforced(context, query);
    else if (context.loginRulesInSystemMode) checkLoginRules(context, query);
    return mode;
}

function modeOf(context: RunContext, query: BoundQuery): QueryMode {
    if (query.access === 'USER_MODE') return { user: true, sharing: true };
    if (query.access === null && context.access === 'user') return { user: true, sharing: true };
    return { user: false, sharing: context.sharing };
}

function checkUserMode(context: RunContext, query: BoundQuery): void {
    const access = accessOf(context.store, context.schema, context.userId);
    if (!access.object(query.object.name).read) {
        refuse('INVALID_TYPE', noSuchObject(query.object.name), query);
    }
    for (const use of query.uses) {
        const { object, field } = use;
        if (!access.object(object.name).read)
            refuse('INVALID_TYPE', noSuchObject(object.name), use);
        if (access.field(object.name, field.name).read) continue;
        refuse('INVALID_FIELD', noSuchField(field.name, object.name), use);
    }
}

/** Only what is selected counts here, not what is filtered or sorted by. */
function checkEnforced(context: RunContext, query: BoundQuery): void {
    const access = accessOf(context.store, context.schema, context.userId);
    const readable =
        access.object(query.object.name).read &&
        query.uses.every((use) => {
            if (use.clause !== 'SELECT') return true;
            const { object, field } = use;
            return access.object(object.name).read && access.field(object.name, field.name).read;
        });
    if (readable) return;
    const message = 'Insufficient permissions: secure query included inaccessible field';
    refuse('INVALID_FIELD', message, query);
}

function checkLoginRules(context: RunContext, query: BoundQuery): void {
    const access = accessOf(context.store, context.schema, context.userId);
    for (const { readPermissions, name } of [query.object]) {
        if (readPermissions.length === 0 || access.object(name).read) continue;
        refuse('INVALID_TYPE', noSuchObject(name), query);
    }
    for (const use of query.uses) {
        const needed = use.field.readPermission;
        if (needed === null || access.hasPermission(needed)) continue;
        refuse('INVALID_FIELD', noSuchField(use.field.name, use.object.name), use);
    }
}
