/** Escaping and unescaping of String, one pair per notation. */

const XML: Readonly<Record<string, string>> = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&apos;'
};
const LATIN1 = (
    'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 ' +
    'sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc ' +
    'Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve ' +
    'Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute ' +
    'acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ' +
    'ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'
).split(' ');
const HTML3 = new Map<string, string>([
    ['&', '&amp;'],
    ['<', '&lt;'],
    ['>', '&gt;'],
    ['"', '&quot;'],
    ...LATIN1.map((name, at): [string, string] => [String.fromCharCode(160 + at), `&${name};`])
]);
const HTML4 = new Map<string, string>([
    ...HTML3,
    ['€', '&euro;'],
    ['–', '&ndash;'],
    ['—', '&mdash;'],
    ['‘', '&lsquo;'],
    ['’', '&rsquo;'],
    ['‚', '&sbquo;'],
    ['“', '&ldquo;'],
    ['”', '&rdquo;'],
    ['„', '&bdquo;'],
    ['…', '&hellip;'],
    ['•', '&bull;'],
    ['™', '&trade;'],
    ['‹', '&lsaquo;'],
    ['›', '&rsaquo;'],
    ['†', '&dagger;'],
    ['‡', '&Dagger;'],
    ['‰', '&permil;'],
    ['Œ', '&OElig;'],
    ['œ', '&oelig;'],
    ['Š', '&Scaron;'],
    ['š', '&scaron;'],
    ['Ÿ', '&Yuml;'],
    ['ƒ', '&fnof;'],
    ['ˆ', '&circ;'],
    ['˜', '&tilde;'],
    ['←', '&larr;'],
    ['↑', '&uarr;'],
    ['→', '&rarr;'],
    ['↓', '&darr;'],
    ['↔', '&harr;']
]);

export function escapeXml(text: string): string {
    return text.replace(/[&<>"']/g, (char) => XML[char] ?? char);
}

export function escapeHtml3(text: string): string {
    return replaceCharacters(text, HTML3);
}

export function escapeHtml4(text: string): string {
    return replaceCharacters(text, HTML4);
}

/** Entities by name and by number become characters; unknown ones stay. */
export function unescapeMarkup(text: string, table: 'xml' | 'html3' | 'html4'): string {
    const names = { xml: new Map(Object.entries(XML)), html3: HTML3, html4: HTML4 }[table];
    const characters = new Map([...names].map(([char, entity]) => [entity, char]));
    return text.replace(
        /&(?:#(\d+)|#[xX]([0-9a-fA-F]+)|\w+);/g,
        (entity: string, decimal?: string, hex?: string) => {
            if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
            if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
            return characters.get(entity) ?? entity;
        }
    );
}

/** Quotes the text when it holds a comma, a quote or a line end. */
export function escapeCsv(text: string): string {
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function unescapeCsv(text: string): string {
    const inner = /^"(.*)"$/s.exec(text)?.[1];
    return inner !== undefined && /[",\r\n]/.test(inner) ? inner.replaceAll('""', '"') : text;
}

const CONTROL: Readonly<Record<string, string>> = {
    '\b': '\\b',
    '\n': '\\n',
    '\t': '\\t',
    '\f': '\\f',
    '\r': '\\r',
    '\\': '\\\\',
    '"': '\\"'
};

/** Java's escapes; everything outside printable ASCII becomes `\uXXXX`. */
export function escapeJava(text: string): string {
    return text.replace(/[\\"]|[^ -~]/g, (char) => CONTROL[char] ?? unicodeEscape(char));
}

/** As Java's escapes, plus `'` and `/`. */
export function escapeEcmaScript(text: string): string {
    return escapeJava(text).replace(/['/]/g, '\\$&');
}

/** Only what is outside ASCII becomes `\uXXXX`. */
export function escapeUnicode(text: string): string {
    return text.replace(/[^\x00-\x7F]/g, unicodeEscape);
}

export function unescapeJava(text: string): string {
    const plain: Readonly<Record<string, string>> = { b: '\b', n: '\n', t: '\t', f: '\f', r: '\r' };
    return text.replace(
        /\\(?:u([0-9a-fA-F]{4})|(.))/gs,
        (_found, hex: string | undefined, char: string) =>
            hex === undefined ? (plain[char] ?? char) : String.fromCharCode(parseInt(hex, 16))
    );
}

export function unescapeUnicode(text: string): string {
    return text.replace(/\\u([0-9a-fA-F]{4})/g, (_found, hex: string) =>
        String.fromCharCode(parseInt(hex, 16))
    );
}

/** A backslash before each single quote. */
export function escapeSingleQuotes(text: string): string {
    return text.replace(/'/g, "\\'");
}

function unicodeEscape(char: string): string {
    return `\\u${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`;
}

function replaceCharacters(text: string, table: ReadonlyMap<string, string>): string {
    return [...text].map((char) => table.get(char) ?? char).join('');
}
