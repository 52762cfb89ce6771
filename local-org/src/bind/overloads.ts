import type { Position } from '../front/ast/index.ts';
import { refuse } from '../front/problem.ts';
import { distance, isAssignable } from '../types/assignable.ts';
import type { MethodView } from '../types/lookup.ts';
import { isPlatform, sameType, type Type } from '../types/type.ts';

/**
 * The method that a call means: of those that take the arguments, the one whose parameters are nearest in every place.
 * @param what names the call in messages, such as `foo` or `Foo.<Constructor>`
 * @returns undefined when none takes the arguments
 * @throws Refusal when several are equally near
 */
export function pick(
    candidates: readonly MethodView[],
    args: readonly Type[],
    at: Position,
    what: string
): MethodView | undefined {
    const applicable = candidates.filter((candidate) => takes(candidate, args));
    const widening = applicable.filter(
        (candidate) => !args.some((arg, n) => mayFail(arg, candidate.parameters[n]!))
    );
    const preferred = widening.length > 0 ? widening : applicable;
    const best = preferred.filter((one) =>
        preferred.every((other) => other === one || isNearer(one, other, args))
    );
    if (best.length === 1 || applicable.length === 0) return best[0];
    return refuse(
        at,
        'undeclared-method',
        `Method signature is ambiguous: ${what}(${typeList(args)})`
    );
}

/** Types as messages show them: `Integer, String`. */
export function typeList(types: readonly Type[]): string {
    return types.map((type) => type.name).join(', ');
}

function takes(candidate: MethodView, args: readonly Type[]): boolean {
    return (
        candidate.parameters.length === args.length &&
        args.every((arg, n) => isAssignable(arg, candidate.parameters[n]!))
    );
}

/** Conversions that lose digits or can fail at run time: a method that needs none of them goes before. */
function mayFail(arg: Type, parameter: Type): boolean {
    return (
        (isPlatform(arg, 'Decimal') && isPlatform(parameter, 'Double')) ||
        (isPlatform(arg, 'String') && isPlatform(parameter, 'Id'))
    );
}

/** True when no parameter is farther from its argument than the other's, and one is nearer. */
function isNearer(one: MethodView, other: MethodView, args: readonly Type[]): boolean {
    const orders = args.map((arg, n) => compare(arg, one.parameters[n]!, other.parameters[n]!));
    return orders.every((order) => order <= 0) && orders.some((order) => order < 0);
}

function compare(arg: Type, one: Type, other: Type): number {
    if (sameType(one, other)) return 0;
    const difference = distance(arg, one)! - distance(arg, other)!;
    if (difference !== 0) return difference;
    const [down, up] = [distance(one, other), distance(other, one)];
    if (down === null || up === null) return Number(down === null) - Number(up === null);
    return down - up;
}
