/** Equality, hash and text of the values that a record holds. */
import { isPlatformValue } from '../rt/values/protocol.ts';
import type { SObjectValue } from './sobject.ts';

type Values = ReadonlyMap<string, unknown>;

/** Whether two records hold the same values; a field set to null equals one never set. */
export function sameFields(one: Values, other: Values): boolean {
    const names = new Set([...one.keys(), ...other.keys()]);
    return [...names].every((name) => same(one.get(name) ?? null, other.get(name) ?? null));
}

function same(one: unknown, other: unknown): boolean {
    if (one === other) return true;
    return isPlatformValue(one) && other !== null && one.equals(other);
}

/** A key that records with equal values share, whatever the order in which they were set. */
export function hashKeyOf(type: string, values: Values): string {
    const parts = [...values]
        .filter(([, value]) => value !== null)
        .map(([name, value]) => {
            return `${name}=${isPlatformValue(value) ? value.hashKey() : JSON.stringify(plain(value))}`;
        });
    return `\u0000sobject:${type}{${parts.sort().join(',')}}`;
}

function plain(value: unknown): unknown {
    return typeof value === 'bigint' ? `${value}L` : value;
}

/** The text that `System.debug` shows for a record. */
export function textOf(record: SObjectValue): string {
    const { describe, values, parents } = record;
    const fields = [...values].map(([lower, value]) => {
        return `${describe.field(lower)?.name ?? lower}=${valueText(value)}`;
    });
    const related = [...parents].map(([lower, parent]) => {
        const name = describe.parent(lower)?.relationshipName ?? lower;
        return `${name}=${parent === null ? 'null' : textOf(parent)}`;
    });
    return `${describe.name}:{${[...fields, ...related].join(', ')}}`;
}

function valueText(value: unknown): string {
    return isPlatformValue(value) ? value.toText() : String(value);
}
