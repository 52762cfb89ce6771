/**
 * Instances whose methods are answered by a `StubProvider`.
 * https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_testing_stub_api.htm
 */
import { throwApex, Unsupported } from '../../rt/exceptions.ts';
import type { ApexObject } from '../../rt/object.ts';
import { cast } from '../../rt/ops-convert.ts';
import { currentTransaction } from '../../rt/transaction.ts';
import { ApexType } from '../../rt/values/index.ts';
import { allSupertypes } from '../../types/assignable.ts';
import type { MethodSymbol, TypeSymbol } from '../../types/symbols.ts';
import { declared } from '../../types/type.ts';
import { listOf } from '../arguments.ts';

/** A class of the app that implements `StubProvider`. */
export interface UserStubProvider {
    i_handlemethodcall_6(...args: unknown[]): unknown;
}

type Methods = Record<string, (...args: unknown[]) => unknown>;

/**
 * An instance of a class or interface of the app; its constructor doesn't run. Static and private methods and
 * properties stay as they are.
 * @throws Unsupported for types of the platform
 */
export function createStub(type: ApexType, provider: UserStubProvider): ApexObject {
    const { program } = currentTransaction().org;
    const symbol = program.symbol(type.name);
    if (symbol === undefined) throw new Unsupported(`Test.createStub of ${type.name}`);
    if (symbol.kind === 'enum')
        throwApex('System.TypeException', `Cannot stub the type ${type.name}`);
    const { prototype } = program.shell(symbol) as unknown as { prototype: Methods };
    const stub = Object.create(prototype) as ApexObject & Methods;
    for (const method of methodsOf(symbol)) {
        const answer = (...args: unknown[]) => ask(provider, stub, method, args);
        for (const name of namesOf(method, prototype)) stub[name] = answer;
    }
    return stub;
}

/** Nearest first, so that an override is told by its own declaration. */
function methodsOf(symbol: TypeSymbol): MethodSymbol[] {
    const found = new Map<string, MethodSymbol>();
    for (const { symbol: ancestor } of allSupertypes(declared(symbol))) {
        if (ancestor.origin !== 'user') continue;
        for (const method of [...ancestor.methods.values()].flat()) {
            if (method.isStatic || method.access === 'private') continue;
            if (!found.has(method.js)) found.set(method.js, method);
        }
    }
    return [...found.values()];
}

/** The names a method goes by, with those that the library calls it by. */
function namesOf(method: MethodSymbol, prototype: Methods): string[] {
    const original = prototype[method.js];
    const aliases: string[] = [];
    for (const name in prototype) if (name.startsWith('i_')) aliases.push(name);
    return [method.js, ...aliases.filter((name) => prototype[name] === original)];
}

/** @throws System.TypeException when the answer is of another type than the method returns */
function ask(
    provider: UserStubProvider,
    stub: ApexObject,
    { name, parameters, returns }: MethodSymbol,
    args: unknown[]
): unknown {
    const isVoid = returns.kind === 'void';
    const answer = provider.i_handlemethodcall_6(
        stub,
        name,
        isVoid ? null : new ApexType(returns.name),
        listOf(
            'Type',
            parameters.map((one) => new ApexType(one.type.name))
        ),
        listOf(
            'String',
            parameters.map((one) => one.name)
        ),
        listOf('Object', args)
    );
    return isVoid ? null : cast(answer, returns.name);
}
