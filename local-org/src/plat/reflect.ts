/** Types of the app by name while Apex runs. Names are canonical, their case doesn't matter. */
import type { ApexClass, ApexObject } from '../rt/object.ts';
import { Unsupported } from '../rt/exceptions.ts';
import { currentTransaction } from '../rt/transaction.ts';
import { type ApexEnumValue, platformEnum } from '../rt/values/index.ts';

/** Types that anonymous Apex declares are inside this class, although they go by their simple names. */
const ANONYMOUS = '$Anonymous';

/** A class of the app, or undefined. */
export function findClass(name: string): ApexClass | undefined {
    const { program } = currentTransaction().org;
    return program.classNamed(name) ?? program.classNamed(`${ANONYMOUS}.${name}`);
}

/** Constants of an enum of the app or the platform, in order; undefined for anything else. */
export function findEnum(name: string): readonly ApexEnumValue[] | undefined {
    const platform = platformEnum(name);
    if (platform.length > 0) return platform;
    const { program } = currentTransaction().org;
    return program.enumNamed(name) ?? program.enumNamed(`${ANONYMOUS}.${name}`);
}

/**
 * The canonical name of a class, interface or enum of the app; undefined for anything else.
 * @throws Unsupported for a class that doesn't compile
 */
export function canonicalUserType(name: string): string | undefined {
    const { program } = currentTransaction().org;
    const symbol = program.symbol(name) ?? program.symbol(`${ANONYMOUS}.${name}`);
    const reason = program.leftOut.get(name.toLowerCase().split('.')[0]!);
    if (symbol === undefined && reason !== undefined)
        throw new Unsupported(`Class ${name} was left out: ${reason}`);
    return symbol?.qualifiedName;
}

/** A new instance by the constructor without parameters; null when the class has none. */
export function instantiate(name: string): ApexObject | null {
    const { program } = currentTransaction().org;
    return program.instantiate(name) ?? program.instantiate(`${ANONYMOUS}.${name}`);
}
