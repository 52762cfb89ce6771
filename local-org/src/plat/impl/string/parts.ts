/** Methods of String that give a part of it, or its parts. */
import { listOf, nonNull, stringError } from '../../arguments.ts';
import { javaSplit } from '../../regex.ts';
import { natives } from '../../registry.ts';
import { characterType } from '../../text/characters.ts';
import { indexOfDifference } from './search.ts';

natives(
    'String',
    nonNull({
        'abbreviate(Integer)': (text: string, width: number) => abbreviate(text, width, 0),
        'abbreviate(Integer,Integer)': abbreviate,
        'difference(String)': (text: string, other: string) => {
            const at = indexOfDifference(text, other);
            return at < 0 ? '' : other.slice(at);
        },
        'getChars()': (text: string) =>
            listOf(
                'Integer',
                text.split('').map((c) => c.charCodeAt(0))
            ),
        'left(Integer)': (text: string, length: number) => text.slice(0, Math.max(length, 0)),
        'right(Integer)': (text: string, length: number) =>
            length <= 0 ? '' : text.slice(-length),
        'mid(Integer,Integer)': (text: string, start: number, length: number) =>
            length <= 0 ? '' : text.slice(Math.max(start, 0), Math.max(start, 0) + length),
        'split(String)': (text: string, regex: string) =>
            listOf('String', javaSplit(text, regex, 0)),
        'split(String,Integer)': (text: string, regex: string, limit: number) =>
            listOf('String', javaSplit(text, regex, limit)),
        'splitByCharacterType()': (text: string) => listOf('String', runs(text)),
        'splitByCharacterTypeCamelCase()': (text: string) =>
            listOf('String', camelCased(runs(text))),
        'substring(Integer)': (text: string, start: number) => substring(text, start, text.length),
        'substring(Integer,Integer)': substring,
        'substringAfter(String)': (text: string, separator: string) => {
            const at = text.indexOf(separator);
            return at < 0 ? '' : text.slice(at + separator.length);
        },
        'substringAfterLast(String)': (text: string, separator: string) => {
            const at = separator === '' ? -1 : text.lastIndexOf(separator);
            return at < 0 ? '' : text.slice(at + separator.length);
        },
        'substringBefore(String)': (text: string, separator: string) => {
            const at = text.indexOf(separator);
            return at < 0 ? text : text.slice(0, at);
        },
        'substringBeforeLast(String)': (text: string, separator: string) => {
            const at = separator === '' ? -1 : text.lastIndexOf(separator);
            return at < 0 ? text : text.slice(0, at);
        },
        'substringBetween(String)': (text: string, tag: string) => between(text, tag, tag),
        'substringBetween(String,String)': between
    })
);

function substring(text: string, start: number, end: number): string {
    if (start < 0 || start > text.length) stringError(`Starting position out of bounds: ${start}`);
    if (end < start || end > text.length) stringError(`Ending position out of bounds: ${end}`);
    return text.slice(start, end);
}

function between(text: string, open: string, close: string): string | null {
    const start = text.indexOf(open);
    const end = start < 0 ? -1 : text.indexOf(close, start + open.length);
    return end < 0 ? null : text.slice(start + open.length, end);
}

/** Shortens with `...`; the text from `offset` on is sure to be shown. Widths as Apache Commons checks them. */
function abbreviate(text: string, width: number, offset: number): string {
    if (width < 4) stringError(`Minimum abbreviation width is 4: ${width}`);
    if (text.length <= width) return text;
    const start = Math.min(offset, text.length - (width - 3));
    if (start <= 4) return `${text.slice(0, width - 3)}...`;
    if (width < 7) stringError(`Minimum abbreviation width with offset is 7: ${width}`);
    if (start + width - 3 < text.length) return `...${abbreviate(text.slice(start), width - 3, 0)}`;
    return `...${text.slice(text.length - (width - 3))}`;
}

/** Neighbouring characters of the same kind. */
function runs(text: string): string[] {
    const found: string[] = [];
    let kind = '';
    for (const char of text) {
        const next = characterType(char);
        if (next === kind) found[found.length - 1] += char;
        else found.push(char);
        kind = next;
    }
    return found;
}

/** Gives the last capital of a run to the small letters that follow it. */
function camelCased(parts: string[]): string[] {
    const found: string[] = [];
    for (const part of parts) {
        const before = found.at(-1);
        if (before === undefined || !/^\p{Lu}+$/u.test(before) || !/^\p{Ll}/u.test(part)) {
            found.push(part);
            continue;
        }
        found.pop();
        if (before.length > 1) found.push(before.slice(0, -1));
        found.push(before.slice(-1) + part);
    }
    return found;
}
