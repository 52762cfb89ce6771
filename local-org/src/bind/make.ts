/** Short ways to build nodes of the bound tree. */
import type { OpName } from '../rt/ops.ts';
import { NULL, VOID, type Type } from '../types/type.ts';
import type { Universe } from '../types/universe.ts';
import type { Expression, Place, Pooled } from './bound.ts';

export const NULL_CONSTANT: Expression = {
    type: NULL,
    nullable: true,
    code: { kind: 'constant', value: null }
};

export function constant(value: string | number | boolean | bigint, type: Type): Expression {
    return { type, nullable: false, code: { kind: 'constant', value } };
}

/** A text that the emitted code hands to an operator. */
export function text(value: string): Expression {
    return constant(value, VOID);
}

export function pooled(entry: Pooled, type: Type): Expression {
    return { type, nullable: false, code: { kind: 'pooled', entry } };
}

export function local(js: string, type: Type, nullable = true): Expression {
    return { type, nullable, code: { kind: 'local', js } };
}

export function op(
    name: OpName,
    type: Type,
    nullable: boolean,
    ...args: readonly Expression[]
): Expression {
    return { type, nullable, code: { kind: 'op', name, args } };
}

export function store(place: Place, value: Expression): Expression {
    return { type: value.type, nullable: value.nullable, code: { kind: 'store', place, value } };
}

/** Evaluates all parts; the value is the last one's. */
export function sequence(parts: readonly Expression[]): Expression {
    const last = parts.at(-1)!;
    return parts.length === 1
        ? last
        : { type: last.type, nullable: last.nullable, code: { kind: 'sequence', parts } };
}

export function array(items: readonly Expression[]): Expression {
    return { type: VOID, nullable: false, code: { kind: 'array', items } };
}

/** A call of a library function. */
export function native(
    className: string,
    signature: string,
    type: Type,
    receiver: Expression | null,
    args: readonly Expression[]
): Expression {
    return {
        type,
        nullable: true,
        code: { kind: 'native', callee: { kind: 'native', className, signature }, receiver, args }
    };
}

/** A Boolean-typed operator. */
export function truth(
    universe: Universe,
    name: OpName,
    ...args: readonly Expression[]
): Expression {
    return op(name, universe.type('Boolean'), false, ...args);
}
