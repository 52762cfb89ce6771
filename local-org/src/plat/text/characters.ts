/** Classes of characters as `java.lang.Character` draws them. */

const SPACES =
    '\\t-\\r\\x1C-\\x20\\u1680\\u2000-\\u2006\\u2008-\\u200A\\u2028\\u2029\\u205F\\u3000';

/** White space without the non-breaking kinds. */
export const WHITESPACE = new RegExp(`[${SPACES}]`, 'g');

/** True for text that is empty or all white space. */
export function isBlankText(text: string): boolean {
    return new RegExp(`^[${SPACES}]*$`).test(text);
}

/** Kind of a character for `splitByCharacterType`: one of Unicode's general categories. */
export function characterType(char: string): string {
    return CATEGORIES.find((name) => new RegExp(`^\\p{${name}}$`, 'u').test(char)) ?? 'Cn';
}

const CATEGORIES = [
    'Lu',
    'Ll',
    'Lt',
    'Lm',
    'Lo',
    'Mn',
    'Mc',
    'Me',
    'Nd',
    'Nl',
    'No',
    'Zs',
    'Zl',
    'Zp',
    'Cc',
    'Cf',
    'Co',
    'Pc',
    'Pd',
    'Ps',
    'Pe',
    'Pi',
    'Pf',
    'Po',
    'Sm',
    'Sc',
    'Sk',
    'So'
];
