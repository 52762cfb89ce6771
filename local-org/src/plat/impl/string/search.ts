/** Methods of String that look for something. */
import { nonNull, stringError } from '../../arguments.ts';
import { natives } from '../../registry.ts';

natives(
    'String',
    nonNull({
        'charAt(Integer)': (text: string, index: number) => text.charCodeAt(within(text, index)),
        'codePointAt(Integer)': (text: string, index: number) =>
            text.codePointAt(within(text, index)),
        'codePointBefore(Integer)': (text: string, index: number) => {
            within(text, index - 1);
            return [...text.slice(0, index)].at(-1)?.codePointAt(0) ?? 0;
        },
        'codePointCount(Integer,Integer)': (text: string, start: number, end: number) =>
            [...text.slice(start, end)].length,
        'offsetByCodePoints(Integer,Integer)': (text: string, index: number, points: number) =>
            index + [...text.slice(index)].slice(0, points).join('').length,
        'contains(String)': (text: string, part: string) => text.includes(part),
        'containsAny(String)': (text: string, set: string) =>
            [...text].some((c) => set.includes(c)),
        'containsIgnoreCase(String)': (text: string, part: string) =>
            lower(text).includes(lower(part)),
        'containsNone(String)': (text: string, set: string) =>
            ![...text].some((c) => set.includes(c)),
        'containsOnly(String)': (text: string, set: string) =>
            [...text].every((c) => set.includes(c)),
        'countMatches(String)': (text: string, part: string) =>
            part === '' ? 0 : text.split(part).length - 1,
        'endsWith(String)': (text: string, suffix: string) => text.endsWith(suffix),
        'endsWithIgnoreCase(String)': (text: string, suffix: string) =>
            lower(text).endsWith(lower(suffix)),
        'startsWith(String)': (text: string, prefix: string) => text.startsWith(prefix),
        'startsWithIgnoreCase(String)': (text: string, prefix: string) =>
            lower(text).startsWith(lower(prefix)),
        'indexOf(String)': (text: string, part: string) => text.indexOf(part),
        'indexOf(String,Integer)': (text: string, part: string, start: number) =>
            text.indexOf(part, start),
        'indexOfIgnoreCase(String)': (text: string, part: string) =>
            lower(text).indexOf(lower(part)),
        'indexOfIgnoreCase(String,Integer)': (text: string, part: string, start: number) =>
            lower(text).indexOf(lower(part), start),
        'indexOfAny(String)': (text: string, set: string) =>
            firstIndex(text, (c) => set.includes(c)),
        'indexOfAnyBut(String)': (text: string, set: string) =>
            firstIndex(text, (c) => !set.includes(c)),
        'indexOfChar(Integer)': (text: string, unit: number) => text.indexOf(character(unit)),
        'indexOfChar(Integer,Integer)': (text: string, unit: number, start: number) =>
            text.indexOf(character(unit), start),
        'indexOfDifference(String)': indexOfDifference,
        'lastIndexOf(String)': (text: string, part: string) => text.lastIndexOf(part),
        'lastIndexOf(String,Integer)': lastIndexBefore,
        'lastIndexOfIgnoreCase(String)': (text: string, part: string) =>
            lower(text).lastIndexOf(lower(part)),
        'lastIndexOfIgnoreCase(String,Integer)': (text: string, part: string, end: number) =>
            lastIndexBefore(lower(text), lower(part), end),
        'lastIndexOfChar(Integer)': (text: string, unit: number) =>
            text.lastIndexOf(character(unit)),
        'lastIndexOfChar(Integer,Integer)': (text: string, unit: number, end: number) =>
            lastIndexBefore(text, character(unit), end)
    })
);

/** Number of leading characters that two texts share. */
export function commonPrefixLength(a: string, b: string): number {
    let at = 0;
    while (at < a.length && at < b.length && a[at] === b[at]) at++;
    return at;
}

/** The first index at which two texts differ, −1 when they are equal. */
export function indexOfDifference(text: string, other: string): number {
    return text === other ? -1 : commonPrefixLength(text, other);
}

function lastIndexBefore(text: string, part: string, end: number): number {
    return end < 0 ? -1 : text.lastIndexOf(part, end);
}

function lower(text: string): string {
    return text.toLowerCase();
}

function character(unit: number): string {
    return String.fromCodePoint(unit);
}

function firstIndex(text: string, wanted: (char: string) => boolean): number {
    return text.split('').findIndex(wanted);
}

function within(text: string, index: number): number {
    if (index < 0 || index >= text.length) stringError(`String index out of range: ${index}`);
    return index;
}
