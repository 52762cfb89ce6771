import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** An XML element. */
export interface Element {
    readonly name: string;
    /** By qualified name, such as `xsi:type`. */
    readonly attributes: Readonly<Record<string, string>>;
    readonly children: readonly Element[];
    /** What it holds besides elements, trimmed. */
    readonly text: string;
}

type RawNode = Record<string, RawNode[] | string> & { ':@'?: Record<string, string> };

const parser = new XMLParser({
    preserveOrder: true,
    ignoreDeclaration: true,
    parseTagValue: false,
    ignoreAttributes: false,
    attributeNamePrefix: ''
});

/** The root element. @throws Error saying what is wrong and in which line */
export function parseXml(text: string): Element {
    const valid = XMLValidator.validate(text);
    if (valid !== true) {
        throw new Error(`line ${valid.err.line}: ${valid.err.msg}`);
    }
    const [root] = elements(parser.parse(text) as RawNode[]);
    if (root === undefined) {
        throw new Error('there is no element in it');
    }
    return root;
}

function elements(nodes: readonly RawNode[]): Element[] {
    return nodes.flatMap((node) => {
        const [name, children] = Object.entries(node)[0] ?? [];
        if (name === undefined || name === '#text' || !Array.isArray(children)) {
            return [];
        }
        const attributes = node[':@'] ?? {};
        return [{ name, attributes, children: elements(children), text: textOf(children) }];
    });
}

function textOf(nodes: readonly RawNode[]): string {
    return nodes
        .map((node) => node['#text'])
        .filter((text) => typeof text === 'string')
        .join('')
        .trim();
}

/** The elements at a path such as `classAccesses.apexClass`, in order. */
export function find(element: Element, path: string): Element[] {
    return path
        .split('.')
        .reduce<readonly Element[]>(
            (found, name) =>
                found.flatMap(({ children }) => children.filter((child) => child.name === name)),
            [element]
        )
        .slice();
}

/** The texts of the elements at a path. */
export function texts(element: Element, path: string): string[] {
    return find(element, path).map(({ text }) => text);
}

/** The text of the first element at a path; null when there is none. */
export function text(element: Element, path: string): string | null {
    return find(element, path)[0]?.text ?? null;
}
