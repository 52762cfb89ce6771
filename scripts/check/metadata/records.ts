import { byName, type Component } from './component.ts';
import { find, text, texts, type Element } from './xml.ts';

/** The XML Schema type of a value by the field's type; text for all others. */
const SCHEMA_TYPES: Readonly<Record<string, string>> = {
    Checkbox: 'xsd:boolean',
    Date: 'xsd:date',
    DateTime: 'xsd:dateTime',
    Number: 'xsd:double',
    Percent: 'xsd:double'
};

/** Names values of custom metadata that their fields don't take, and required ones that are missing. */
export function checkRecords(components: readonly Component[]): string[] {
    const fields = byName(components, 'CustomField');
    return components
        .filter(({ type }) => type === 'CustomMetadata')
        .flatMap(({ file, name, root }) => {
            const type = `${name.slice(0, name.indexOf('.'))}__mdt`;
            return [...checkValues(root, type, fields), ...missing(root, type, fields)].map(
                (problem) => `${file}: ${problem}`
            );
        });
}

function checkValues(
    record: Element,
    type: string,
    fields: ReadonlyMap<string, Component>
): string[] {
    const names = texts(record, 'values.field');
    const twice = names.filter((name, index) => names.indexOf(name) < index);
    const wrong = find(record, 'values').flatMap((entry) => {
        const name = text(entry, 'field') ?? '';
        const field = fields.get(`${type}.${name}`)?.root;
        const value = find(entry, 'value')[0];
        const problem = field && value && !isNil(value) ? problemOf(value, field) : null;
        return problem === null ? [] : [`${name} ${problem}`];
    });
    return [...twice.map((name) => `${name} is given twice`), ...wrong];
}

function problemOf(value: Element, field: Element): string | null {
    const type = text(field, 'type') ?? '';
    const schemaType = SCHEMA_TYPES[type] ?? 'xsd:string';
    if (value.attributes['xsi:type'] !== schemaType) {
        return `must be of xsi:type ${schemaType}`;
    }
    const options = texts(field, 'valueSet.valueSetDefinition.value.fullName');
    if (type === 'Picklist' && !options.includes(value.text)) {
        return `can't be “${value.text}”`;
    }
    if (type === 'Number' && !fits(value.text, field)) {
        return `has no room for ${value.text}`;
    }
    const most = Number(text(field, 'length') ?? Infinity);
    return value.text.length > most ? `has ${value.text.length} characters, not ${most}` : null;
}

function fits(number: string, field: Element): boolean {
    const scale = Number(text(field, 'scale'));
    const digits = Number(text(field, 'precision')) - scale;
    const [whole = '', fraction = ''] = number.replace('-', '').split('.');
    return (
        Number.isFinite(Number(number)) &&
        whole.replace(/^0+/, '').length <= digits &&
        fraction.replace(/0+$/, '').length <= scale
    );
}

function missing(record: Element, type: string, fields: ReadonlyMap<string, Component>): string[] {
    const given = new Set(
        find(record, 'values')
            .filter((entry) => find(entry, 'value').some((value) => !isNil(value)))
            .map((entry) => text(entry, 'field'))
    );
    return [...fields]
        .filter(
            ([name, { root }]) => name.startsWith(`${type}.`) && text(root, 'required') === 'true'
        )
        .map(([name]) => name.slice(type.length + 1))
        .filter((name) => !given.has(name))
        .map((name) => `${name} is required`);
}

function isNil(value: Element): boolean {
    return value.attributes['xsi:nil'] === 'true';
}
