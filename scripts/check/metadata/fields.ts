import type { Component } from './component.ts';
import { text, texts, type Element } from './xml.ts';

/** A rule of fields: what is wrong, or null. */
type Rule = (field: Element, object: string) => string | null;

/** Platform events: https://developer.salesforce.com/docs/atlas.en-us.platform_events.meta/platform_events/platform_events_define_ui.htm */
const EVENT_TYPES = new Set(['Checkbox', 'Date', 'DateTime', 'LongTextArea', 'Number', 'Text']);

/** https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_custommetadatatypes.htm */
const METADATA_TYPES = new Set([
    ...EVENT_TYPES,
    'Email',
    'MetadataRelationship',
    'Percent',
    'Phone',
    'Picklist',
    'TextArea',
    'Url'
]);
const UNIQUE_TYPES = new Set(['AutoNumber', 'Email', 'Number', 'Text']);

/** The shortest and the longest `length`. */
const LENGTHS: Readonly<Record<string, readonly [number, number]>> = {
    Html: [256, 131_072],
    LongTextArea: [256, 131_072],
    Text: [1, 255]
};

/** What each type can't do without. */
const NEEDS: Readonly<Record<string, readonly string[]>> = {
    Checkbox: ['defaultValue'],
    Html: ['visibleLines'],
    Lookup: ['referenceTo', 'relationshipName'],
    LongTextArea: ['visibleLines'],
    MasterDetail: ['referenceTo', 'relationshipName'],
    MetadataRelationship: ['referenceTo'],
    MultiselectPicklist: ['valueSet', 'visibleLines'],
    Number: ['precision', 'scale'],
    Picklist: ['valueSet']
};

/** Types of which no record may be asked for a value, or always has one. */
const NEVER_REQUIRED = new Set(['Checkbox', 'Html', 'LongTextArea', 'MasterDetail']);

const isTrue = (field: Element, path: string) => text(field, path) === 'true';
const typeOf = (field: Element) => text(field, 'type') ?? '';

const RULES: readonly Rule[] = [
    (field, object) => {
        const allowed = object.endsWith('__e')
            ? EVENT_TYPES
            : object.endsWith('__mdt')
              ? METADATA_TYPES
              : null;
        const type = typeOf(field);
        return allowed?.has(type) === false ? `fields of ${object} can't be a ${type}` : null;
    },
    (field) => {
        const [least, most] = LENGTHS[typeOf(field)] ?? [0, Infinity];
        const length = Number(text(field, 'length') ?? 0);
        return length < least || length > most ? `length must be ${least} to ${most}` : null;
    },
    (field) => {
        const missing = (NEEDS[typeOf(field)] ?? []).filter((path) => text(field, path) === null);
        return missing.length > 0 ? `a ${typeOf(field)} needs ${missing.join(' and ')}` : null;
    },
    (field) => {
        const isOver = Number(text(field, 'precision') ?? 0) > 18;
        const isCut = Number(text(field, 'scale') ?? 0) > Number(text(field, 'precision') ?? 0);
        return isOver || isCut ? 'precision is 18 at most, and no less than scale' : null;
    },
    (field) =>
        isTrue(field, 'required') && NEVER_REQUIRED.has(typeOf(field))
            ? `a ${typeOf(field)} can't be required`
            : null,
    // “must specify either cascade delete or restrict delete for required lookup”
    (field) =>
        typeOf(field) === 'Lookup' &&
        isTrue(field, 'required') &&
        !['Cascade', 'Restrict'].includes(text(field, 'deleteConstraint') ?? '')
            ? 'a required lookup needs deleteConstraint Restrict or Cascade'
            : null,
    (field, object) => {
        const isKey = isTrue(field, 'unique') || isTrue(field, 'externalId');
        const canBe = UNIQUE_TYPES.has(typeOf(field)) && !object.endsWith('__e');
        return isKey && !canBe ? `it can't be unique or an external ID` : null;
    },
    (field, object) =>
        text(field, 'fieldManageability') !== null && !object.endsWith('__mdt')
            ? 'fieldManageability is for custom metadata only'
            : null,
    (field) => {
        const names = texts(field, 'valueSet.valueSetDefinition.value.fullName');
        const distinct = new Set(names.map((name) => name.toLowerCase()));
        return distinct.size < names.length ? 'two of its values have the same name' : null;
    }
];

/** Names what a deployment refuses in fields. */
export function checkFields(components: readonly Component[]): string[] {
    const fields = components.filter(({ type }) => type === 'CustomField');
    const wrong = fields.flatMap(({ file, name, root }) =>
        RULES.map((rule) => rule(root, name.slice(0, name.indexOf('.'))))
            .filter((problem) => problem !== null)
            .map((problem) => `${file}: ${problem}`)
    );
    return [...wrong, ...sameRelationships(fields)];
}

/** A parent knows its children by names of their own. */
function sameRelationships(fields: readonly Component[]): string[] {
    const seen = new Set<string>();
    return fields.flatMap(({ file, root }) => {
        const name = text(root, 'relationshipName');
        const parent = text(root, 'referenceTo');
        const key = `${parent}.${name}`.toLowerCase();
        const isNew = name === null || seen.size < seen.add(key).size;
        return isNew ? [] : [`${file}: ${parent} has another relationship “${name}”`];
    });
}
