import { refuse } from '../front/problem.ts';
import { allSupertypes, isAssignable } from '../types/assignable.ts';
import { viewOf, type MethodView } from '../types/lookup.ts';
import { annotation, lineage, type MethodSymbol, type TypeSymbol } from '../types/symbols.ts';
import { declared, isPlatform, sameType, type Type } from '../types/type.ts';
import type { Universe } from '../types/universe.ts';
import { describe } from './call.ts';

/**
 * The rules between a class and those it derives from.
 * @throws Refusal for the first one broken
 */
export function checkClass(symbol: TypeSymbol, universe: Universe): void {
    for (const method of [...symbol.methods.values()].flat()) {
        checkBody(symbol, method);
        checkOverride(symbol, method, universe);
        checkFuture(method);
    }
    if (symbol.kind === 'class' && !symbol.isAbstract) checkImplemented(symbol, universe);
}

function checkBody(symbol: TypeSymbol, method: MethodSymbol): void {
    const at = method.declaration ?? symbol.declaration;
    if (symbol.kind === 'interface') return;
    if (method.isAbstract && method.body !== null)
        refuse(at, 'modifier', `Abstract methods cannot have a body: ${method.name}`);
    if (!method.isAbstract && method.body === null)
        refuse(at, 'modifier', `Method must define a body: ${method.name}`);
    if (method.isAbstract && !symbol.isAbstract) {
        refuse(at, 'modifier', `Abstract methods must be in an abstract class: ${method.name}`);
    }
    if (method.isStatic && symbol.outer !== null && !isAnonymous(symbol.outer)) {
        refuse(at, 'modifier', 'static can only be used on methods of a top level type');
    }
}

/** Types whose values a future method can get, alone or in collections. */
const PLAIN = [
    ...['Blob', 'Boolean', 'Date', 'Datetime', 'Decimal', 'Double'],
    ...['Id', 'Integer', 'Long', 'String', 'Time']
];

/** https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_classes_annotation_future.htm */
function checkFuture(method: MethodSymbol): void {
    const node = method.declaration;
    if (node === null || annotation(method.annotations, 'Future') === undefined) return;
    if (!method.isStatic || method.returns.kind !== 'void')
        refuse(node, 'modifier', 'Future methods must be static and return void');
    for (const { type } of method.parameters) {
        if (!isPlain(type))
            refuse(node, 'modifier', `Unsupported parameter type ${type.name} of a future method`);
    }
}

function isPlain(type: Type): boolean {
    if (isPlatform(type, 'List', 'Set', 'Map'))
        return type.kind === 'declared' && type.args.every(isPlain);
    return isPlatform(type, ...PLAIN);
}

function isAnonymous(symbol: TypeSymbol): boolean {
    return symbol.name.startsWith('$');
}

function checkOverride(symbol: TypeSymbol, method: MethodSymbol, universe: Universe): void {
    const at = method.declaration ?? symbol.declaration;
    const overridden = inheritedFrom(symbol, method, universe);
    if (overridden === null) {
        if (method.isOverride)
            refuse(
                at,
                'inheritance',
                `Method does not override an ancestor method: ${signatureOf(method)}`
            );
        return;
    }
    const own = overridden.symbol;
    if (own.access === 'private' || own.isStatic || method.isStatic) return;
    if (isPlatform(declared(own.owner), 'Object') && !sameType(method.returns, overridden.returns))
        return;
    if (!own.isVirtual)
        refuse(
            at,
            'inheritance',
            `Non-virtual, non-abstract methods cannot be overridden: ${signatureOf(method)}`
        );
    if (own.owner.kind !== 'interface' && own.owner.origin === 'user' && !method.isOverride) {
        refuse(at, 'inheritance', `Method must use the override keyword: ${signatureOf(method)}`);
    }
    const { returns } = overridden;
    const open = isBatchable(own.owner) && isPlatform(returns, 'Object');
    if (!sameType(method.returns, returns) && !(open && method.returns.kind !== 'void')) {
        refuse(
            at,
            'inheritance',
            `Method must override with the return type ${returns.name}: ${signatureOf(method)}`
        );
    }
}

/** The nearest inherited method with the same parameters. */
function inheritedFrom(
    symbol: TypeSymbol,
    method: MethodSymbol,
    universe: Universe
): MethodView | null {
    const ancestors = [...allSupertypes(declared(symbol)).slice(1), universe.type('Object')];
    for (const ancestor of ancestors) {
        for (const other of ancestor.symbol.methods.get(method.name.toLowerCase()) ?? []) {
            const view = viewOf(other, ancestor);
            if (sameParameters(view, method)) return view;
        }
    }
    return null;
}

function sameParameters(view: MethodView, method: MethodSymbol): boolean {
    return (
        view.parameters.length === method.parameters.length &&
        view.parameters.every((type, n) => takesSame(view, type, method.parameters[n]!.type))
    );
}

function isBatchable(symbol: TypeSymbol): boolean {
    return symbol.origin === 'platform' && symbol.qualifiedName === 'Database.Batchable';
}

/** `Database.Batchable<SObject>` may be executed with lists of one object. */
function takesSame(view: MethodView, wanted: Type, own: Type): boolean {
    if (sameType(wanted, own)) return true;
    return isBatchable(view.symbol.owner) && isPlatform(own, 'List') && isAssignable(wanted, own);
}

function checkImplemented(symbol: TypeSymbol, universe: Universe): void {
    for (const ancestor of allSupertypes(declared(symbol))) {
        for (const method of [...ancestor.symbol.methods.values()].flat()) {
            if (!method.isAbstract || method.isStatic) continue;
            const wanted = viewOf(method, ancestor);
            const found = implementation(symbol, wanted, universe);
            if (found === undefined) {
                refuse(
                    symbol.declaration,
                    'inheritance',
                    `Class ${symbol.qualifiedName} must implement the method: ${describe(wanted)}`
                );
            }
            if (
                method.owner.kind === 'interface' &&
                found.owner.origin === 'user' &&
                !['public', 'global'].includes(found.access)
            ) {
                refuse(
                    found.declaration ?? symbol.declaration,
                    'inheritance',
                    `Overriding implementations of interface methods must be public or global: ${signatureOf(found)}`
                );
            }
        }
    }
}

function implementation(
    symbol: TypeSymbol,
    wanted: MethodView,
    universe: Universe
): MethodSymbol | undefined {
    const own = [...lineage(symbol)].flatMap(
        (one) => one.methods.get(wanted.symbol.name.toLowerCase()) ?? []
    );
    const builtIn =
        universe.type('Object').symbol.methods.get(wanted.symbol.name.toLowerCase()) ?? [];
    return [...own, ...builtIn].find(
        (one) =>
            (!one.isAbstract &&
                sameParameters(wanted, one) &&
                isAssignable(one.returns, wanted.returns)) ||
            isSameVoid(one, wanted)
    );
}

function isSameVoid(one: MethodSymbol, wanted: MethodView): boolean {
    return (
        !one.isAbstract &&
        one.returns.kind === 'void' &&
        wanted.returns.kind === 'void' &&
        sameParameters(wanted, one)
    );
}

function signatureOf(method: MethodSymbol): string {
    return `${method.returns.name} ${method.owner.qualifiedName}.${method.name}(${method.parameters.map((one) => one.type.name).join(', ')})`;
}
