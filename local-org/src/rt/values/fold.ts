/**
 * Strings without case, character by character as Java's `equalsIgnoreCase` compares them. JavaScript's own
 * folding turns `İ` into two characters and would make lengths differ.
 * https://docs.oracle.com/javase/8/docs/api/java/lang/String.html#equalsIgnoreCase-java.lang.String-
 */
export function sameIgnoringCase(a: string, b: string): boolean {
    if (a === b) return true;
    if (a.length !== b.length) return false;
    for (let at = 0; at < a.length; at++) {
        if (!sameCharacter(a.charCodeAt(at), b.charCodeAt(at))) return false;
    }
    return true;
}

function sameCharacter(a: number, b: number): boolean {
    if (a === b) return true;
    if (a < 128 && b < 128) return (a | 32) === (b | 32) && isLetter(a | 32);
    return fold(String.fromCharCode(a)) === fold(String.fromCharCode(b));
}

function isLetter(lower: number): boolean {
    return lower >= 97 && lower <= 122;
}

/** Upper case, then lower case, each only where one character maps to one. */
function fold(character: string): string {
    const upper = single(character, character.toUpperCase());
    if (upper === 'İ') return 'i';
    return single(upper, upper.toLowerCase());
}

function single(before: string, after: string): string {
    return after.length === 1 ? after : before;
}
