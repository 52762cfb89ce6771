import type { Component } from './component.ts';
import type { Field, MetadataSchema } from './schema.ts';
import type { Element } from './xml.ts';

/** Free text in the declarations, elements in the files. */
const UNCHECKED = new Set(['any', 'string']);

/** Names elements the Metadata API doesn't know, wrong values, and required elements that are missing. */
export function checkElements(component: Component, schema: MetadataSchema): string[] {
    return checkContent(component.root, component.type, component.type, schema).map(
        (problem) => `${component.file}: ${problem}`
    );
}

function checkContent(
    element: Element,
    type: string,
    path: string,
    schema: MetadataSchema
): string[] {
    const fields = schema.fields(type);
    const given = new Set(element.children.map(({ name }) => name));
    const missing = [...fields]
        .filter(([name, { isRequired }]) => isRequired && !given.has(name))
        .map(([name]) => `${path} lacks ${name}`);
    const known = element.children.flatMap((child) => {
        const field = fields.get(child.name);
        return field === undefined
            ? [`${path} has no element ${child.name}`]
            : checkValue(child, field, `${path}.${child.name}`, schema);
    });
    return [...missing, ...repeated(element, fields, path), ...known];
}

/** Salesforce refuses a second element, and a list whose elements don't stand together. */
function repeated(element: Element, fields: ReadonlyMap<string, Field>, path: string): string[] {
    return element.children.flatMap(({ name }, index) => {
        const earlier = element.children.findIndex((child) => child.name === name);
        if (earlier === index) {
            return [];
        }
        if (fields.get(name)?.isList !== true) {
            return [`${path}.${name} is given twice`];
        }
        const isApart = element.children[index - 1]?.name !== name;
        return isApart ? [`${path}.${name} does not stand next to the others of its name`] : [];
    });
}

function checkValue(
    element: Element,
    field: Field,
    path: string,
    schema: MetadataSchema
): string[] {
    const shape = schema.shape(field.type);
    if (shape?.values != null) {
        return shape.values.has(element.text) ? [] : [`${path} can't be “${element.text}”`];
    }
    if (shape !== null && schema.fields(field.type).size > 0) {
        return checkContent(element, field.type, path, schema);
    }
    return UNCHECKED.has(field.type) || isScalar(element.text, field.type)
        ? []
        : [`${path} must be a ${field.type}, not “${element.text}”`];
}

function isScalar(text: string, type: string): boolean {
    if (type === 'boolean') {
        return text === 'true' || text === 'false';
    }
    return type !== 'number' || (text !== '' && Number.isFinite(Number(text)));
}
