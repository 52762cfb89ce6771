const DIGITS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';

/** Gives each object a key prefix that depends on its name, so that stored ids outlive new objects. */
export function newPrefixes(): (name: string) => string {
    const taken = new Set<string>();
    return (name) => {
        for (let n = hash(name); ; n++) {
            const prefix = firstLetter(name) + DIGITS[Math.floor(n / 62) % 62] + DIGITS[n % 62];
            if (taken.has(prefix)) continue;
            taken.add(prefix);
            return prefix;
        }
    };
}

function firstLetter(name: string): string {
    if (name.endsWith('__mdt')) return 'm';
    return name.endsWith('__e') ? 'e' : 'a';
}

function hash(name: string): number {
    let sum = 7;
    for (const char of name.toLowerCase()) sum = (sum * 31 + char.codePointAt(0)!) % 3844;
    return sum;
}
