/** Runtime types by name. */
import { ApexException } from '../exceptions.ts';
import { classOf } from '../object.ts';
import { isPlatformValue } from './protocol.ts';

/** Canonical runtime type of a value: `Integer`, `List<String>`, `Outer.Inner`. An Id is a `String`; null is `null`. */
export function typeName(value: unknown): string {
    switch (typeof value) {
        case 'boolean':
            return 'Boolean';
        case 'number':
            return 'Integer';
        case 'bigint':
            return 'Long';
        case 'string':
            return 'String';
        default:
            return value === null ? 'null' : objectTypeName(value as object);
    }
}

function objectTypeName(value: object): string {
    if (value instanceof ApexException) return value.typeName;
    if (isPlatformValue(value)) return value.$type;
    return classOf(value)?.$type ?? (value as { $type?: string }).$type ?? 'Object';
}
