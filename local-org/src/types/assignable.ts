import {
    bindingsOf,
    isPlatform,
    platformName,
    sameType,
    substitute,
    type DeclaredType,
    type Type
} from './type.ts';

/** Distance of conversions between the simple types; a larger one is the worse overload. */
const CONVERSIONS: Readonly<Record<string, Readonly<Record<string, number>>>> = {
    integer: { long: 1, double: 2, decimal: 3 },
    long: { double: 1, decimal: 2 },
    double: { decimal: 1 },
    decimal: { double: 2 },
    id: { string: 1 },
    string: { id: 2 },
    date: { datetime: 1 }
};

const OBJECT_DISTANCE = 100;
const RECORD_DISTANCE = 10;

/**
 * How far a value of one type is from another type.
 * @returns 0 for the same type, null when it can't be assigned; only comparisons of distances have a meaning
 */
export function distance(from: Type, to: Type): number | null {
    if (from.kind === 'void' || to.kind === 'void') return null;
    if (from.kind === 'null' || sameType(from, to)) return 0;
    if (isPlatform(to, 'Object') || to.kind === 'parameter') return OBJECT_DISTANCE;
    if (from.kind === 'sobject' && to.kind === 'sobject')
        return to.name === 'SObject' ? RECORD_DISTANCE : null;
    if (from.kind !== 'declared' || to.kind !== 'declared') return null;
    return CONVERSIONS[platformName(from)]?.[platformName(to)] ?? supertypeDistance(from, to);
}

/** Whether a value of one type can be given to a variable of another without a cast. */
export function isAssignable(from: Type, to: Type): boolean {
    return distance(from, to) !== null;
}

/** Whether a cast from one type to another can succeed for some value. */
export function isCastable(from: Type, to: Type): boolean {
    if (isAssignable(from, to) || isAssignable(to, from)) return to.kind !== 'void';
    const numeric = ['Integer', 'Long', 'Double', 'Decimal'];
    if (isPlatform(from, ...numeric) && isPlatform(to, ...numeric)) return true;
    if (from.kind !== 'declared' || to.kind !== 'declared') return false;
    if (from.symbol === to.symbol) return from.args.every((arg, n) => isCastable(arg, to.args[n]!));
    const open = (type: DeclaredType) => type.symbol.kind === 'interface';
    return (open(from) || open(to)) && from.symbol.kind !== 'enum' && to.symbol.kind !== 'enum';
}

/** The supertypes a type names directly, with its arguments put in. */
function directSupertypes(type: DeclaredType): DeclaredType[] {
    const bindings = bindingsOf(type);
    const all =
        type.symbol.superType === null
            ? type.symbol.interfaces
            : [type.symbol.superType, ...type.symbol.interfaces];
    return all.map((one) => substitute(one, bindings) as DeclaredType);
}

/** A type and everything it derives from or implements, nearest first. */
export function allSupertypes(type: DeclaredType): DeclaredType[] {
    const found: DeclaredType[] = [type];
    for (const one of found)
        found.push(
            ...directSupertypes(one).filter((next) => !found.some((known) => sameType(known, next)))
        );
    return found;
}

function supertypeDistance(from: DeclaredType, to: DeclaredType): number | null {
    let steps = 0;
    for (const type of allSupertypes(from)) {
        if (type.symbol === to.symbol && argumentsMatch(type, to)) return steps + 1;
        steps++;
    }
    return null;
}

function argumentsMatch(from: DeclaredType, to: DeclaredType): boolean {
    if (isPlatform(to, 'Map')) {
        return sameType(from.args[0]!, to.args[0]!) && valuesMatch(from.args[1]!, to.args[1]!);
    }
    return from.args.every((arg, n) => matches(arg, to.args[n]!, to));
}

/** In maps collections may be taken for `Object`, and records for `SObject` both ways, alone or in collections. */
function valuesMatch(from: Type, to: Type): boolean {
    if (sameType(from, to)) return true;
    if (isPlatform(to, 'Object')) return isPlatform(from, 'List', 'Set', 'Map');
    if (from.kind === 'sobject' && to.kind === 'sobject')
        return from.name === 'SObject' || to.name === 'SObject';
    if (from.kind !== 'declared' || to.kind !== 'declared' || from.symbol !== to.symbol)
        return false;
    return isPlatform(to, 'List', 'Map') && argumentsMatch(from, to);
}

/**
 * Lists, iterables and iterators may hold a subtype, records may stand for `SObject` both ways; other type arguments
 * must be the same.
 */
function matches(from: Type, to: Type, of: DeclaredType): boolean {
    if (sameType(from, to)) return true;
    if (!isPlatform(of, 'List', 'Iterable', 'Iterator')) return false;
    if (from.kind === 'sobject' && to.kind === 'sobject')
        return from.name === 'SObject' || to.name === 'SObject';
    if (isPlatform(to, 'Object')) return true;
    return (
        from.kind === 'declared' && to.kind === 'declared' && supertypeDistance(from, to) !== null
    );
}
