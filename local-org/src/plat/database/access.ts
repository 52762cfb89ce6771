/** In whose name `Database` methods read and write. */
import { currentCaller } from '../../rt/caller.ts';
import type { ApexEnumValue } from '../../rt/values/index.ts';

/** User mode checks objects, fields and sharing; system mode only sharing, where the class asks for it. */
export interface AccessMode {
    readonly access: 'user' | 'system';
    readonly sharing: boolean;
}

/**
 * The mode that an `AccessLevel` asks for; without one that of the calling class. Calls that come from
 * no class run in user mode, the stricter one.
 */
export function accessMode(level: ApexEnumValue | null): AccessMode {
    const caller = currentCaller();
    const wanted = level === null ? (caller?.access ?? 'user') : named(level);
    return { access: wanted, sharing: wanted === 'user' || (caller?.sharing ?? true) };
}

function named(level: ApexEnumValue): 'user' | 'system' {
    return level.name === 'USER_MODE' ? 'user' : 'system';
}
