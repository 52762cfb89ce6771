import type { ModifiersNode, Position } from '../../local-org/src/front/ast/index.ts';

interface Declared extends Position {
    readonly modifiers: ModifiersNode;
}

/**
 * The ApexDoc that stands directly above a member or its annotations.
 * @param lines the source file's lines
 * @returns the text without comment signs, one line per line; empty when there is none
 */
export function docOf(member: Declared, lines: readonly string[]): string[] {
    const starts = [member, ...member.modifiers.annotations].map(({ line }) => line);
    // Lines count from 1: this is the index of the line above the first of them.
    const end = Math.min(...starts) - 2;
    if (!lines[end]?.trimEnd().endsWith('*/')) {
        return [];
    }
    let start = end;
    while (start > 0 && !lines[start]?.includes('/**')) {
        start -= 1;
    }
    return lines
        .slice(start, end + 1)
        .map(stripSigns)
        .filter((line) => line !== '');
}

function stripSigns(line: string): string {
    return line
        .replace(/^\s*\/?\*+(?!\/)/, '')
        .replace(/\*+\/\s*$/, '')
        .trim();
}

/** Whether the ApexDoc says that the value may be null. */
export function saysNull(doc: readonly string[]): boolean {
    return doc.some((line) => /\bnull\b/i.test(line));
}

/** The lines about one tag, such as `@return` or `@param userId`. */
export function tagged(doc: readonly string[], tag: string): string[] {
    const start = doc.findIndex((line) => line.startsWith(`${tag} `));
    if (start === -1) {
        return [];
    }
    const next = doc.findIndex((line, index) => index > start && line.startsWith('@'));
    return doc.slice(start, next === -1 ? undefined : next);
}

/** The text as a comment of a declaration file. */
export function toComment(doc: readonly string[], indent: string): string[] {
    if (doc.length <= 1) {
        return doc.map((line) => `${indent}/** ${line} */`);
    }
    return [`${indent}/**`, ...doc.map((line) => `${indent} * ${line}`), `${indent} */`];
}
