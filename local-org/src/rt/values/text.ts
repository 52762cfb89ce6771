/** The text of values: string concatenation, `String.valueOf(Object)` and `System.debug`. */
import { ApexException } from '../exceptions.ts';
import { type ApexClass, classOf } from '../object.ts';
import { isPlatformValue, type UserMethods } from './protocol.ts';
import { typeName } from './names.ts';

/** Elements of a collection that its text shows; the rest becomes `...`. */
const SHOWN = 10;
const open = new Set<object>();

/**
 * The text of any value. Null is `null`; Dates and Datetimes are in GMT; Decimals keep their scale; a
 * value inside itself is `(already output)`.
 */
export function toText(value: unknown): string {
    if (typeof value === 'string') return value;
    if (typeof value !== 'object' || value === null) return String(value);
    if (open.has(value)) return '(already output)';
    open.add(value);
    try {
        return objectText(value);
    } finally {
        open.delete(value);
    }
}

/** Texts of a collection's elements, at most ten, joined by commas. */
export function elementsText(elements: Iterable<unknown>, text = toText): string {
    const shown: string[] = [];
    for (const element of elements) {
        if (shown.length === SHOWN) return `${shown.join(', ')}, ...`;
        shown.push(text(element));
    }
    return shown.join(', ');
}

function objectText(value: object): string {
    const own = (value as UserMethods).i_tostring_0;
    if (own !== undefined) return own.call(value) ?? 'null';
    if (value instanceof ApexException || isPlatformValue(value)) return value.toText();
    const compiled = classOf(value);
    return compiled === null ? typeName(value) : membersText(value, compiled);
}

function membersText(value: object, compiled: ApexClass): string {
    const stored = compiled.$members.filter((member) => member.write !== null);
    const texts = stored.map((member) => `${member.name}=${toText(member.read(value))}`);
    return `${simpleName(compiled.$type)}:[${texts.join(', ')}]`;
}

function simpleName(canonical: string): string {
    return canonical.slice(canonical.lastIndexOf('.') + 1);
}
