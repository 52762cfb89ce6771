/** From names to objects and fields. */
import type { FieldDescribe, Schema, SObjectDescribe } from '../sobj/schema.ts';
import type { FieldRef, Place } from './ast.ts';
import type { BindContext } from './bind-context.ts';
import type { FieldPath, FieldUse } from './bound.ts';
import { refuse, unsupported } from './error.ts';

const SEE_DESCRIBE = 'Please reference your WSDL or the describe call for the appropriate names.';
/** https://developer.salesforce.com/docs/atlas.en-us.soql_sosl.meta/soql_sosl/sforce_api_calls_soql_relationships_query_limits.htm */
const MAX_HOPS = 5;

/** @throws SoqlError INVALID_TYPE when the org has no such object, or none that can be queried */
export function findObject(schema: Schema, name: string, at: Place): SObjectDescribe {
    const object = schema.object(name);
    if (object?.queryable) return object;
    return refuse('INVALID_TYPE', noSuchObject(name), at);
}

export function noSuchObject(name: string): string {
    return (
        `sObject type '${name}' is not supported. If you are attempting to use a custom object, ` +
        `be sure to append the '__c' after the entity name. ${SEE_DESCRIBE}`
    );
}

export function noSuchField(name: string, object: string): string {
    return (
        `No such column '${name}' on entity '${object}'. If you are attempting to use a custom ` +
        `field, be sure to append the '__c' after the custom field name. ${SEE_DESCRIBE}`
    );
}

export function noSuchRelationship(name: string, where: string): string {
    return (
        `Didn't understand relationship '${name}' in ${where}. If you are attempting to use a ` +
        "custom relationship, be sure to append the '__r' after the custom relationship name. " +
        SEE_DESCRIBE
    );
}

/**
 * Resolves a path from the query's object; a first name that is the FROM alias is dropped.
 * @throws SoqlError INVALID_FIELD for an unknown relationship or field
 */
export function bindPath(
    context: BindContext,
    ref: FieldRef,
    clause: FieldUse['clause']
): FieldPath {
    const names = withoutAlias(context, ref.path);
    const hops: FieldDescribe[] = [];
    let objects: SObjectDescribe[] = [context.object];
    for (const name of names.slice(0, -1)) {
        const hop = findHop(objects, name, ref);
        hops.push(hop);
        objects = hop.referenceTo.map((each) => findObject(context.schema, each, ref));
    }
    if (hops.length > MAX_HOPS) {
        refuse('MALFORMED_QUERY', 'SOQL relationship queries can go up five levels at most', ref);
    }
    const { object, field } = findField(objects, names.at(-1)!, ref);
    context.uses.push({ object, field, clause, line: ref.line, column: ref.column });
    recordHops(context, hops, clause, ref);
    const name = [...hops.map((hop) => hop.relationshipName), field.name].join('.');
    return { kind: 'field', line: ref.line, column: ref.column, hops, object, field, name };
}

function withoutAlias(context: BindContext, path: readonly string[]): readonly string[] {
    const { fromAlias, from } = context.query;
    const first = path[0]!.toLowerCase();
    if (path.length < 2) return path;
    const isAlias = first === fromAlias?.toLowerCase();
    const isObject = first === from.toLowerCase() && context.object.parent(first) === undefined;
    return isAlias || isObject ? path.slice(1) : path;
}

function findHop(objects: readonly SObjectDescribe[], name: string, at: Place): FieldDescribe {
    for (const object of objects) {
        const hop = object.parent(name);
        if (hop !== undefined) return hop;
    }
    return refuse('INVALID_FIELD', noSuchRelationship(name, 'field path'), at);
}

function findField(objects: readonly SObjectDescribe[], name: string, at: Place) {
    const isName = objects.length > 1;
    if (isName && name.toLowerCase() === 'type') unsupported('Type of a polymorphic lookup', at);
    for (const object of objects) {
        const field = object.field(name);
        if (field?.calculated) unsupported(`the formula or summary field ${field.name}`, at);
        if (field !== undefined) return { object, field };
    }
    return refuse('INVALID_FIELD', noSuchField(name, objects[0]?.name ?? ''), at);
}

/** Following a lookup reads it, so access to the lookup field is checked too. */
function recordHops(
    context: BindContext,
    hops: readonly FieldDescribe[],
    clause: FieldUse['clause'],
    at: Place
): void {
    let object: SObjectDescribe | undefined = context.object;
    for (const field of hops) {
        if (object?.field(field.name) === field) {
            context.uses.push({ object, field, clause, line: at.line, column: at.column });
        }
        object = context.schema.object(field.referenceTo[0] ?? '');
    }
}
