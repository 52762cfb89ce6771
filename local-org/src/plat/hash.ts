/** `hashCode()` as a 32-bit Integer. */
import { nestedKey, type UserMethods } from '../rt/values/index.ts';

const identities = new WeakMap<object, number>();
let nextIdentity = 1;

/** Java's hash of a text. */
export function hashText(text: string): number {
    let hash = 0;
    for (let at = 0; at < text.length; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
    return hash;
}

/** Equal values have equal hashes; objects without `hashCode` of their own have one each. Null has 0. */
export function hashValue(value: unknown): number {
    if (value === null) return 0;
    if (typeof value === 'string') return hashText(value);
    if (typeof value === 'number') return value;
    if (typeof value === 'object' && isPlainObject(value)) return identityOf(value);
    return hashText(nestedKey(value));
}

function isPlainObject(value: object): boolean {
    return (value as UserMethods).i_hashcode_0 === undefined && !('hashKey' in value);
}

function identityOf(value: object): number {
    const known = identities.get(value) ?? nextIdentity++;
    identities.set(value, known);
    return known;
}
