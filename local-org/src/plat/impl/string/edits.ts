/** Methods of String that give a changed text. */
import { nonNull } from '../../arguments.ts';
import { expandReplacement, javaRegex } from '../../regex.ts';
import { natives } from '../../registry.ts';
import { WHITESPACE } from '../../text/characters.ts';

natives(
    'String',
    nonNull({
        'capitalize()': (text: string) => text.charAt(0).toUpperCase() + text.slice(1),
        'uncapitalize()': (text: string) => text.charAt(0).toLowerCase() + text.slice(1),
        'center(Integer)': (text: string, size: number) => center(text, size, ' '),
        'center(Integer,String)': center,
        'deleteWhitespace()': (text: string) => text.replace(WHITESPACE, ''),
        'leftPad(Integer)': (text: string, length: number) => text.padStart(length),
        'leftPad(Integer,String)': (text: string, length: number, padding: string) =>
            text.padStart(length, padding),
        'rightPad(Integer)': (text: string, length: number) => text.padEnd(length),
        'rightPad(Integer,String)': (text: string, length: number, padding: string) =>
            text.padEnd(length, padding),
        'normalizeSpace()': (text: string) =>
            text.replace(WHITESPACE, ' ').replace(/ +/g, ' ').replace(/^ | $/g, ''),
        'remove(String)': (text: string, part: string) =>
            part === '' ? text : text.replaceAll(part, ''),
        'removeEnd(String)': (text: string, suffix: string) =>
            text.endsWith(suffix) ? text.slice(0, text.length - suffix.length) : text,
        'removeEndIgnoreCase(String)': (text: string, suffix: string) =>
            text.toLowerCase().endsWith(suffix.toLowerCase())
                ? text.slice(0, text.length - suffix.length)
                : text,
        'removeStart(String)': (text: string, prefix: string) =>
            text.startsWith(prefix) ? text.slice(prefix.length) : text,
        'removeStartIgnoreCase(String)': (text: string, prefix: string) =>
            text.toLowerCase().startsWith(prefix.toLowerCase()) ? text.slice(prefix.length) : text,
        'repeat(Integer)': (text: string, times: number) => text.repeat(Math.max(times, 0)),
        'repeat(String,Integer)': (text: string, separator: string, times: number) =>
            Array.from({ length: Math.max(times, 0) }, () => text).join(separator),
        'replace(String,String)': (text: string, part: string, by: string) =>
            text.replaceAll(part, () => by),
        'replaceAll(String,String)': (text: string, regex: string, by: string) =>
            replaceMatches(text, regex, by, Infinity),
        'replaceFirst(String,String)': (text: string, regex: string, by: string) =>
            replaceMatches(text, regex, by, 1),
        'reverse()': (text: string) => [...text].reverse().join(''),
        'swapCase()': (text: string) => [...text].map(swapped).join(''),
        'toLowerCase()': (text: string) => text.toLowerCase(),
        'toLowerCase(String)': (text: string, locale: string) =>
            text.toLocaleLowerCase(tag(locale)),
        'toUpperCase()': (text: string) => text.toUpperCase(),
        'toUpperCase(String)': (text: string, locale: string) =>
            text.toLocaleUpperCase(tag(locale)),
        'trim()': (text: string) => text.replace(/^[\x00- ]+|[\x00- ]+$/g, '')
    })
);

/** Replaces the first matches of a Java pattern, at most `most` of them. */
export function replaceMatches(text: string, regex: string, by: string, most: number): string {
    let out = '';
    let from = 0;
    let count = 0;
    for (const match of text.matchAll(javaRegex(regex))) {
        if (count++ === most) break;
        out += text.slice(from, match.index) + expandReplacement(by, match);
        from = match.index + match[0].length;
    }
    return out + text.slice(from);
}

function center(text: string, size: number, padding: string): string {
    const left = Math.floor((size - text.length) / 2);
    return left < 0 ? text : text.padStart(text.length + left, padding).padEnd(size, padding);
}

function swapped(char: string): string {
    return char === char.toLowerCase() ? char.toUpperCase() : char.toLowerCase();
}

function tag(locale: string): string {
    return locale.replaceAll('_', '-');
}
