import { topLevel, type TypeSymbol } from '../types/symbols.ts';
import type { Modes } from './bound.ts';

/** From this API version on, Apex runs in user mode and with sharing unless it says otherwise. */
const USER_MODE_VERSION = 67;

/**
 * How the data access of a class runs unless a statement says it itself.
 * Classes with `inherited sharing` run with sharing, as they do when they are the entry point.
 */
export function modesOf(symbol: TypeSymbol): Modes {
    const modern = topLevel(symbol).apiVersion >= USER_MODE_VERSION;
    const { words } = symbol.modifiers;
    const sharing =
        words.includes('with sharing') ||
        words.includes('inherited sharing') ||
        (modern && !words.includes('without sharing'));
    return { access: modern ? 'user' : 'system', sharing };
}
