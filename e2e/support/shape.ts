/** What a JSON value is made of: compares examples with answers without comparing their values. */

/** Path such as `clients[].key` → kinds of the values found there. */
export type Shape = ReadonlyMap<string, ReadonlySet<Kind>>;

type Kind = 'null' | 'boolean' | 'number' | 'text' | 'time' | 'list' | 'object';

/** How Apex writes a Datetime. */
const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** The shape of several values of one type, taken together. */
export function shapeOf(values: readonly unknown[]): Shape {
    const shape = new Map<string, Set<Kind>>();
    for (const value of values) collect(value, '', shape);
    return shape;
}

/**
 * Says how an example differs from real answers: keys that one of them lacks, and values of another kind. Null agrees
 * with every kind, and what is inside is compared where both have an inside.
 * @returns one line per difference, empty when there is none
 */
export function differences(example: Shape, answers: Shape): string[] {
    return [
        ...missing(example, answers).map((path) => `${path} is in the example alone`),
        ...missing(answers, example).map((path) => `${path} is missing in the example`),
        ...[...example].flatMap(([path, kinds]) => {
            const others = answers.get(path);
            if (others === undefined || agree(kinds, others)) return [];
            return [`${path} is ${list(kinds)} in the example, but ${list(others)}`];
        })
    ];
}

function collect(value: unknown, path: string, shape: Map<string, Set<Kind>>): void {
    const kinds = shape.get(path) ?? new Set();
    shape.set(path, kinds.add(kindOf(value)));
    if (Array.isArray(value)) {
        for (const element of value) collect(element, `${path}[]`, shape);
    } else if (typeof value === 'object' && value !== null) {
        for (const [key, inside] of Object.entries(value)) collect(inside, `${path}.${key}`, shape);
    }
}

function kindOf(value: unknown): Kind {
    if (value === null) return 'null';
    if (Array.isArray(value)) return 'list';
    if (typeof value === 'string') return TIME.test(value) ? 'time' : 'text';
    return typeof value as 'boolean' | 'number' | 'object';
}

/** Keys of `from` that `into` lacks though it has the object they belong to. */
function missing(from: Shape, into: Shape): string[] {
    return [...from.keys()].filter((path) => {
        const owner = path.slice(0, Math.max(0, path.lastIndexOf('.')));
        return !path.endsWith('[]') && !into.has(path) && into.get(owner)?.has('object');
    });
}

function agree(one: ReadonlySet<Kind>, other: ReadonlySet<Kind>): boolean {
    const solid = [...one].filter((kind) => kind !== 'null');
    const others = [...other].filter((kind) => kind !== 'null');
    return (
        solid.length === 0 || others.length === 0 || solid.sort().join() === others.sort().join()
    );
}

function list(kinds: ReadonlySet<Kind>): string {
    return [...kinds].sort().join(' or ');
}
