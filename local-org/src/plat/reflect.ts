/** Types by name while Apex runs. */
import type { ApexClass } from '../rt/object.ts';
import { currentTransaction } from '../rt/transaction.ts';
import { type ApexEnumValue, platformEnum } from '../rt/values/index.ts';

/** What `Program` offers to the library. Names are canonical, their case doesn't matter. */
export interface TypeSource {
    /** A compiled class; undefined for anything else. */
    classNamed(name: string): ApexClass | undefined;
    /** The constants of an enum of the app, in order; undefined for anything else. */
    enumNamed(name: string): readonly ApexEnumValue[] | undefined;
}

/** A class of the app, or undefined. */
export function findClass(name: string): ApexClass | undefined {
    return source().classNamed(name);
}

/** Constants of an enum of the app or the platform, or undefined. */
export function findEnum(name: string): readonly ApexEnumValue[] | undefined {
    const platform = platformEnum(name);
    return platform.length > 0 ? platform : source().enumNamed(name);
}

function source(): TypeSource {
    return currentTransaction().org.program as unknown as TypeSource;
}
