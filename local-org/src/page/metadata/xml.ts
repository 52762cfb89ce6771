/**
 * Metadata files as plain objects: text stays text, what may repeat is a list, attributes are named
 * `@name`.
 */
import { readFileSync } from 'node:fs';
import { XMLParser } from 'fast-xml-parser';

/** An element: its children by name. */
export interface Element {
    readonly [name: string]: string | Element | readonly (string | Element)[] | undefined;
}

const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    ignoreDeclaration: true,
    parseAttributeValue: false,
    parseTagValue: false,
    trimValues: true
});

/** The root element's content. @throws Error naming the file when it isn't well-formed */
export function readXml(file: string): Element {
    try {
        const document = parser.parse(readFileSync(file, 'utf8'), true) as Element;
        const [root] = Object.values(document);
        return typeof root === 'object' && !Array.isArray(root) ? (root as Element) : {};
    } catch (error) {
        throw new Error(`${file}: ${(error as Error).message}`);
    }
}

/** All children of a name, none when it is missing. */
export function children(parent: Element, name: string): Element[] {
    return listOf(parent[name]).filter((child) => typeof child === 'object');
}

/** Texts of all children of a name. */
export function texts(parent: Element, name: string): string[] {
    return listOf(parent[name]).filter((child) => typeof child === 'string');
}

/** Text of a child, or null when it is missing or empty. */
export function text(parent: Element, name: string): string | null {
    return texts(parent, name)[0] || null;
}

/** The child of a name, or an element without content. */
export function child(parent: Element, name: string): Element {
    return children(parent, name)[0] ?? {};
}

function listOf<T>(value: T | readonly T[] | undefined): readonly T[] {
    if (value === undefined) return [];
    return Array.isArray(value) ? value : [value as T];
}
