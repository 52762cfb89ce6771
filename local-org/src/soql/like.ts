/** LIKE: `%` is any text, `_` any one character, a backslash takes the next of these as it is. */

const ANY = Symbol('%');
const ONE = Symbol('_');
type Token = string | typeof ANY | typeof ONE;

/** A test for a pattern, without case. Time grows with the text's length times the pattern's at worst. */
export function likeMatcher(pattern: string): (text: string) => boolean {
    const tokens = tokensOf(pattern.toLowerCase());
    return (text) => matches(tokens, [...text.toLowerCase()]);
}

function tokensOf(pattern: string): Token[] {
    const tokens: Token[] = [];
    const characters = [...pattern];
    for (let at = 0; at < characters.length; at++) {
        const char = characters[at]!;
        const next = characters[at + 1];
        if (char === '\\' && (next === '%' || next === '_' || next === '\\')) {
            tokens.push(next);
            at++;
        } else tokens.push(char === '%' ? ANY : char === '_' ? ONE : char);
    }
    return tokens;
}

/** Walks the text once, going back only to the last `%`. */
function matches(tokens: readonly Token[], text: readonly string[]): boolean {
    let token = 0;
    let star = -1;
    let starText = 0;
    for (let at = 0; at < text.length;) {
        if (tokens[token] === ANY) {
            star = token++;
            starText = at;
        } else if (tokens[token] === ONE || tokens[token] === text[at]) {
            token++;
            at++;
        } else if (star >= 0) {
            token = star + 1;
            at = ++starText;
        } else return false;
    }
    while (tokens[token] === ANY) token++;
    return token === tokens.length;
}
