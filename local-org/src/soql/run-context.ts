import type { Limits } from '../rt/limits.ts';
import type { Schema } from '../sobj/schema.ts';
import type { Store } from '../store/store.ts';
import type { Comparison } from './bound.ts';
import type { Settled } from './values.ts';

/** In whose name a query runs, and on what. */
export interface RunOptions {
    readonly schema: Schema;
    readonly store: Store;
    readonly userId: string;
    /** The org's time in epoch milliseconds, for date literals. */
    readonly now: number;
    /** `user` checks objects, fields and sharing; the query's own WITH clause goes before it. */
    readonly access: 'user' | 'system';
    /** Whether sharing decides which rows are seen in system mode: true in `with sharing` classes. */
    readonly sharing?: boolean;
    /** Counts queries and rows; null counts nothing. */
    readonly limits?: Limits | null;
    /**
     * Throws `DisputedSemantics` where a result would depend on how Salesforce treats nulls and its
     * documents disagree. True by default; REST answers as Salesforce most likely does.
     */
    readonly strict?: boolean;
    /**
     * Whether the special access rules of LoginHistory, UserLogin and the like hold in system mode too.
     * Undocumented; true by default, the stricter reading.
     */
    readonly loginRulesInSystemMode?: boolean;
}

/** The options with everything settled, while one query runs. */
export interface RunContext extends Required<RunOptions> {
    /** Results of the bind expressions, by slot. */
    readonly binds: readonly unknown[];
    /** What comparisons compare with, evaluated once. */
    readonly settled: Map<Comparison, Settled>;
    readonly zone: string;
    readonly locale: string;
}

/** Fills in what the caller left out. */
export function contextOf(options: RunOptions, binds: readonly unknown[]): RunContext {
    const user = options.store.get('User', options.userId);
    return {
        ...options,
        sharing: options.sharing ?? options.access === 'user',
        limits: options.limits ?? null,
        strict: options.strict ?? true,
        loginRulesInSystemMode: options.loginRulesInSystemMode ?? true,
        binds,
        settled: new Map(),
        zone: (user?.['TimeZoneSidKey'] ?? 'GMT') as string,
        locale: (user?.['LocaleSidKey'] ?? 'en_US') as string
    };
}
