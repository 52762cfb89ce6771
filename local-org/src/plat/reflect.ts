/** Types of the app by name while Apex runs. Names are canonical, their case doesn't matter. */
import type { ApexClass, ApexObject } from '../rt/object.ts';
import type { Program } from '../run/program.ts';
import { currentTransaction } from '../rt/transaction.ts';
import { type ApexEnumValue, platformEnum } from '../rt/values/index.ts';
import type { TypeSymbol } from '../types/symbols.ts';

/** A class of the app, or undefined. */
export function findClass(name: string): ApexClass | undefined {
    const { program } = currentTransaction().org;
    const symbol = program.symbol(name);
    return symbol === undefined || symbol.kind !== 'class' ? undefined : program.shell(symbol);
}

/** Constants of an enum of the app or the platform, in order; undefined for anything else. */
export function findEnum(name: string): readonly ApexEnumValue[] | undefined {
    const platform = platformEnum(name);
    if (platform.length > 0) return platform;
    const program = currentTransaction().org.program as Program & EnumSource;
    const symbol = program.symbol(name);
    return symbol === undefined || symbol.kind !== 'enum' ? undefined : program.constants(symbol);
}

/** What a program tells about its enums. */
interface EnumSource {
    constants(symbol: TypeSymbol): readonly ApexEnumValue[];
}

/** Whether there is a class, interface or enum of that name; gives its canonical name. */
export function canonicalUserType(name: string): string | undefined {
    return currentTransaction().org.program.symbol(name)?.qualifiedName;
}

/** A new instance by the constructor without parameters; null when the class has none. */
export function instantiate(name: string): ApexObject | null {
    return currentTransaction().org.program.instantiate(name);
}
