import { readFileSync } from 'node:fs';
import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** A metadata file that can't be used; the message begins with its path in the project. */
export class ProjectError extends Error {}

/** An element: its children by name, each a list, because any may repeat. */
export interface Xml {
    /** Text of the first child of that name, trimmed; undefined when there is none or it is empty. */
    text(name: string): string | undefined;
    /** True when the first child of that name holds `true`. */
    flag(name: string): boolean;
    /** Texts of all children of that name, in order, without empty ones. */
    texts(name: string): string[];
    /** All children of that name. */
    all(name: string): Xml[];
    /** Value of an attribute of the first child of that name. */
    attribute(name: string, attribute: string): string | undefined;
}

const parser = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    parseTagValue: false,
    processEntities: true,
    trimValues: true,
    isArray: (_name, _path, _leaf, isAttribute) => !isAttribute
});

/**
 * Reads a metadata file.
 * @param path as shown in errors
 * @throws ProjectError naming the path, for broken XML or another root element
 */
export function readXml(file: string, path: string, root: string): Xml {
    const source = readFileSync(file, 'utf8');
    const valid = XMLValidator.validate(source);
    if (valid !== true) throw new ProjectError(`${path}:${valid.err.line}: ${valid.err.msg}`);
    const parsed = parser.parse(source) as Record<string, Node[]>;
    const node = parsed[root]?.[0];
    if (node === undefined) throw new ProjectError(`${path}: expected a ${root} element`);
    return wrap(node);
}

type Node = string | { [child: string]: Node[] | string };

function wrap(node: Node): Xml {
    const children = (name: string): Node[] => {
        if (typeof node === 'string') return [];
        const found = node[name];
        return Array.isArray(found) ? found : [];
    };
    const text = (name: string) => textOf(children(name)[0]);
    return {
        text,
        flag: (name) => text(name) === 'true',
        texts: (name) =>
            children(name)
                .map(textOf)
                .filter((each) => each !== undefined),
        all: (name) => children(name).map(wrap),
        attribute: (name, attribute) => {
            const [first] = children(name);
            if (first === undefined || typeof first === 'string') return undefined;
            const value = first[`@${attribute}`];
            return typeof value === 'string' ? value : undefined;
        }
    };
}

function textOf(node: Node | undefined): string | undefined {
    if (node === undefined) return undefined;
    const text = typeof node === 'string' ? node : node['#text'];
    return typeof text === 'string' && text !== '' ? text : undefined;
}
