import type { ObjectDefinition } from './define.ts';
import type { ChildRelationship, FieldDescribe, Schema, SObjectDescribe } from './schema.ts';

/**
 * A schema of these objects; names and relationships are found whatever their case.
 * @throws Error when two objects share a name or a key prefix
 */
export function buildSchema(definitions: readonly ObjectDefinition[]): Schema {
    const children = childrenByObject(definitions);
    const objects = definitions.map((each) => {
        return describeObject(each, children.get(each.name.toLowerCase()) ?? []);
    });
    const byName = unique(objects, (each) => each.name.toLowerCase());
    const byPrefix = unique(objects, (each) => each.keyPrefix);
    return {
        objects,
        object: (name) => byName.get(name.toLowerCase()),
        ofId: (id) => byPrefix.get(id.slice(0, 3))
    };
}

function childrenByObject(definitions: readonly ObjectDefinition[]) {
    const children = new Map<string, ChildRelationship[]>();
    for (const definition of definitions) {
        for (const field of definition.fields) {
            if (field.childRelationshipName === null) continue;
            const child = {
                name: field.childRelationshipName,
                object: definition.name,
                field: field.name
            };
            for (const to of field.referenceTo) append(children, to.toLowerCase(), child);
        }
    }
    return children;
}

function append<T>(lists: Map<string, T[]>, key: string, value: T): void {
    const list = lists.get(key);
    if (list === undefined) lists.set(key, [value]);
    else list.push(value);
}

/** One object on its own, outside of any schema. */
export function describeObject(
    definition: ObjectDefinition,
    childRelationships: readonly ChildRelationship[] = []
): SObjectDescribe {
    const fields = byLowerName(definition.fields, (field) => field.name);
    const parents = byLowerName(definition.fields, (field) => field.relationshipName);
    const children = byLowerName(childRelationships, (child) => child.name);
    return {
        ...definition,
        childRelationships,
        nameField: definition.fields.find((field) => field.nameField),
        field: (name) => fields.get(name.toLowerCase()),
        parent: (relationship) => parents.get(relationship.toLowerCase()),
        child: (relationship) => children.get(relationship.toLowerCase())
    };
}

function byLowerName<T extends FieldDescribe | ChildRelationship>(
    items: readonly T[],
    nameOf: (item: T) => string | null
): Map<string, T> {
    const map = new Map<string, T>();
    for (const item of items) {
        const name = nameOf(item);
        if (name !== null) map.set(name.toLowerCase(), item);
    }
    return map;
}

function unique<T extends { readonly name: string }>(
    items: readonly T[],
    keyOf: (item: T) => string
): Map<string, T> {
    const map = new Map<string, T>();
    for (const item of items) {
        const other = map.get(keyOf(item));
        if (other !== undefined) {
            throw new Error(`${item.name} and ${other.name} share the key ${keyOf(item)}`);
        }
        map.set(keyOf(item), item);
    }
    return map;
}
