import type { TypeSymbol } from './symbols.ts';

/** What an expression, a variable or a member can be typed with. */
export type Type = DeclaredType | SObjectType | ParameterType | VoidType | NullType;

/** A class, interface or enum of the app or the platform, primitives and collections included. */
export interface DeclaredType {
    readonly kind: 'declared';
    readonly symbol: TypeSymbol;
    readonly args: readonly Type[];
    /** Canonical: `Map<Id,Account>`, `Outer.Inner`. */
    readonly name: string;
}

/** A type of record; `SObject` stands for any. */
export interface SObjectType {
    readonly kind: 'sobject';
    readonly name: string;
}

/** A type parameter of a platform class. */
export interface ParameterType {
    readonly kind: 'parameter';
    readonly name: string;
}

export interface VoidType {
    readonly kind: 'void';
    readonly name: 'void';
}

/** The type of the literal `null`. */
export interface NullType {
    readonly kind: 'null';
    readonly name: 'null';
}

export const VOID: VoidType = { kind: 'void', name: 'void' };
export const NULL: NullType = { kind: 'null', name: 'null' };
export const ANY_SOBJECT: SObjectType = { kind: 'sobject', name: 'SObject' };

/** The type that a symbol stands for, with the given arguments for its type parameters. */
export function declared(symbol: TypeSymbol, args: readonly Type[] = []): DeclaredType {
    const suffix = args.length === 0 ? '' : `<${args.map((arg) => arg.name).join(',')}>`;
    return { kind: 'declared', symbol, args, name: symbol.qualifiedName + suffix };
}

/** Whether two types are one. */
export function sameType(left: Type, right: Type): boolean {
    if (left.kind !== right.kind) return false;
    if (left.kind !== 'declared' || right.kind !== 'declared')
        return left.name.toLowerCase() === right.name.toLowerCase();
    return (
        left.symbol === right.symbol && left.args.every((arg, n) => sameType(arg, right.args[n]!))
    );
}

/** Name of the platform type a type is, in lower case without arguments; empty for types of the app and records. */
export function platformName(type: Type): string {
    return type.kind === 'declared' && type.symbol.origin === 'platform'
        ? type.symbol.qualifiedName.toLowerCase()
        : '';
}

/** Whether a type is the platform type of that name, such as `Integer` or `List`. */
export function isPlatform(type: Type, ...names: readonly string[]): boolean {
    const own = platformName(type);
    return own !== '' && names.some((name) => name.toLowerCase() === own);
}

/** Puts types in the place of a symbol's type parameters. */
export function substitute(type: Type, bindings: ReadonlyMap<string, Type>): Type {
    if (bindings.size === 0) return type;
    if (type.kind === 'parameter') return bindings.get(type.name.toLowerCase()) ?? type;
    if (type.kind !== 'declared' || type.args.length === 0) return type;
    return declared(
        type.symbol,
        type.args.map((arg) => substitute(arg, bindings))
    );
}

/** What the type parameters of a type's symbol stand for. */
export function bindingsOf(type: DeclaredType): ReadonlyMap<string, Type> {
    return new Map(
        type.symbol.parameters.flatMap((name, n) => {
            const arg = type.args[n];
            return arg === undefined ? [] : [[name.toLowerCase(), arg] as const];
        })
    );
}
