/** System.Type: a type as a value. */
import type { PlatformValue } from './protocol.ts';

export class ApexType implements PlatformValue {
    /** Canonical name: `String`, `List<Account>`, `Outer.Inner`. */
    readonly name: string;

    constructor(name: string) {
        this.name = name;
    }

    get $type(): string {
        return 'Type';
    }

    equals(other: unknown): boolean {
        return other instanceof ApexType && other.name.toLowerCase() === this.name.toLowerCase();
    }

    hashKey(): string {
        return `\u0000type:${this.name.toLowerCase()}`;
    }

    toText(): string {
        return this.name;
    }
}

/** The parts of a generic type: `Map<Id,List<String>>` gives `['Id', 'List<String>']`, `Id` gives `[]`. */
export function typeArguments(typeName: string): string[] {
    const open = typeName.indexOf('<');
    if (open < 0) return [];
    const found: string[] = [];
    let depth = 0;
    let start = open + 1;
    for (let at = start; at < typeName.length - 1; at++) {
        const char = typeName[at];
        if (char === '<') depth++;
        if (char === '>') depth--;
        if (char !== ',' || depth > 0) continue;
        found.push(typeName.slice(start, at).trim());
        start = at + 1;
    }
    return [...found, typeName.slice(start, -1).trim()];
}
