/**
 * Java's regular expressions in JavaScript's.
 * https://docs.oracle.com/javase/8/docs/api/java/util/regex/Pattern.html
 * Possessive quantifiers, atomic groups, class intersections and flags inside the pattern (other than a
 * leading `(?i)`) have no counterpart and are refused.
 */
import { throwApex, Unsupported } from '../rt/exceptions.ts';

const SPACE = ' \\t\\n\\x0B\\f\\r';
const POSIX: Readonly<Record<string, string>> = {
    Lower: 'a-z',
    Upper: 'A-Z',
    Alpha: 'a-zA-Z',
    Digit: '0-9',
    Alnum: 'a-zA-Z0-9',
    Punct: '!-\\/:-@\\[-`{-~',
    XDigit: '0-9a-fA-F',
    Space: SPACE,
    ASCII: '\\x00-\\x7F',
    L: '\\p{L}',
    Lu: '\\p{Lu}',
    Ll: '\\p{Ll}',
    N: '\\p{N}',
    P: '\\p{P}',
    S: '\\p{S}',
    Z: '\\p{Z}',
    IsAlphabetic: '\\p{Alphabetic}',
    IsDigit: '\\p{Nd}'
};
/** The end of input, or before a line end that closes it. */
const END = '(?=(?:\\r\\n|[\\n\\r\\u0085\\u2028\\u2029])?(?![\\s\\S]))';
const cache = new Map<string, RegExp>();

/**
 * Compiles a Java pattern to a global, sticky-free JavaScript one.
 * @throws System.StringException when the pattern is malformed
 * @throws Unsupported for constructs without a counterpart
 */
export function javaRegex(pattern: string): RegExp {
    const known = cache.get(pattern);
    if (known !== undefined) return new RegExp(known.source, known.flags);
    const compiled = compile(pattern);
    cache.set(pattern, compiled);
    return new RegExp(compiled.source, compiled.flags);
}

/** A pattern that stands for the text itself, as `Pattern.quote` gives it. */
export function quoted(text: string): string {
    return `\\Q${text.replaceAll('\\E', '\\E\\\\E\\Q')}\\E`;
}

function compile(pattern: string): RegExp {
    const insensitive = pattern.startsWith('(?i)');
    const source = translate(insensitive ? pattern.slice(4) : pattern);
    const unicode = source.includes('\\p{') ? 'u' : '';
    try {
        return new RegExp(source, `g${insensitive ? 'i' : ''}${unicode}`);
    } catch {
        return throwApex('System.StringException', `Invalid regex: ${pattern}`);
    }
}

function translate(pattern: string): string {
    let out = '';
    let depth = 0;
    for (let at = 0; at < pattern.length; at++) {
        const rest = pattern.slice(at);
        refuse(rest, depth, pattern);
        if (rest.startsWith('\\Q')) {
            const end = rest.indexOf('\\E') < 0 ? rest.length : rest.indexOf('\\E');
            out += rest.slice(2, end).replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
            at += end + 1;
            continue;
        }
        const [text, length] = token(rest, depth);
        if (length === 1 && rest[0] === '[') depth++;
        if (length === 1 && rest[0] === ']' && depth > 0) depth--;
        out += text;
        at += length - 1;
    }
    return out;
}

/** The translation of the first construct and its length in the pattern. */
function token(rest: string, depth: number): [string, number] {
    const inClass = depth > 0;
    if (rest[0] === '$' && !inClass) return [END, 1];
    if (rest[0] !== '\\') return [rest[0] ?? '', 1];
    const property = /^\\([pP])(?:\{(\w+)\}|(\w))/.exec(rest);
    if (property !== null) return [propertyClass(property, inClass), property[0].length];
    const escape = rest.slice(0, 2);
    return [ESCAPES[escape]?.(inClass) ?? escape, 2];
}

const ESCAPES: Readonly<Record<string, (inClass: boolean) => string>> = {
    '\\s': (inClass) => (inClass ? SPACE : `[${SPACE}]`),
    '\\S': () => `[^${SPACE}]`,
    '\\h': (inClass) => (inClass ? ' \\t\\xA0' : '[ \\t\\xA0]'),
    '\\R': () => '(?:\\r\\n|[\\n\\x0B\\f\\r\\u0085\\u2028\\u2029])',
    '\\A': () => '^',
    '\\z': () => '(?![\\s\\S])',
    '\\Z': () => END
};

function propertyClass(match: RegExpExecArray, inClass: boolean): string {
    const members = POSIX[match[2] ?? match[3] ?? ''];
    if (members === undefined)
        throw new Unsupported(`Regular expression ${match[0]} is not supported.`);
    const negated = match[1] === 'P';
    if (inClass && negated) throw new Unsupported(`${match[0]} within [] is not supported.`);
    if (inClass) return members;
    return `[${negated ? '^' : ''}${members}]`;
}

function refuse(rest: string, depth: number, pattern: string): void {
    const construct = unsupported(rest, depth);
    if (construct === null) return;
    throw new Unsupported(`Regular expression ${pattern}: ${construct} is not supported.`);
}

function unsupported(rest: string, depth: number): string | null {
    if (depth > 0) return rest.startsWith('&&') || rest[0] === '[' ? `${rest[0]} within []` : null;
    if (/^[*+?}]\+/.test(rest)) return 'a possessive quantifier';
    if (rest.startsWith('(?>')) return 'an atomic group';
    if (/^\(\?-?[a-zA-Z]+-?[a-zA-Z]*[):]/.test(rest)) return 'a flag inside the pattern';
    return rest.startsWith('\\G') ? '\\G' : null;
}

/** Expands `$1`, `${name}` and `\$` of a Java replacement. @throws System.StringException for an unknown group */
export function expandReplacement(replacement: string, match: RegExpMatchArray): string {
    return replacement.replace(
        /\\(.)|\$(\d)|\$\{(\w+)\}|\$/gs,
        (found: string, escaped?: string, index?: string, name?: string) => {
            if (escaped !== undefined) return escaped;
            if (index !== undefined && Number(index) < match.length)
                return match[Number(index)] ?? '';
            if (name !== undefined && match.groups !== undefined && name in match.groups) {
                return match.groups[name] ?? '';
            }
            return throwApex('System.StringException', `No group ${found}`);
        }
    );
}

/**
 * Splits as Java does: without a match at the very start that takes no characters.
 * @param limit 0 drops empty strings at the end, a positive one bounds the parts, a negative one keeps all
 */
export function javaSplit(text: string, pattern: string, limit: number): string[] {
    const parts: string[] = [];
    let from = 0;
    for (const match of text.matchAll(javaRegex(pattern))) {
        if (limit > 0 && parts.length === limit - 1) break;
        const end = match.index + match[0].length;
        if (end === 0 || (match[0] === '' && match.index === text.length)) continue;
        parts.push(text.slice(from, match.index));
        from = end;
    }
    if (parts.length === 0) return [text];
    parts.push(text.slice(from));
    return limit === 0 ? withoutTrailingEmpty(parts) : parts;
}

function withoutTrailingEmpty(parts: string[]): string[] {
    const last = parts.findLastIndex((part) => part !== '');
    return parts.slice(0, last + 1);
}
