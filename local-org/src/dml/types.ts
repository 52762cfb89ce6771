import type { Limits } from '../rt/limits.ts';
import type { Schema } from '../sobj/schema.ts';
import type { Store } from '../store/store.ts';
import type { MixedDmlScope } from './mixed.ts';
import type { TriggerHost } from './triggers.ts';

export type DmlOperation = 'insert' | 'update' | 'upsert' | 'delete' | 'undelete';

/** One reason why a record was refused. */
export interface DmlError {
    /** A name of `System.StatusCode`. */
    readonly statusCode: string;
    readonly message: string;
    /** Canonical names of the fields it is about. */
    readonly fields: readonly string[];
}

/** What became of one record. */
export interface DmlResult {
    /** 18-character Id; null for a record that was refused and had none. */
    readonly id: string | null;
    readonly success: boolean;
    /** True when the record was inserted. */
    readonly created: boolean;
    readonly errors: readonly DmlError[];
}

/** In whose name records are changed, and how. */
export interface DmlOptions {
    readonly store: Store;
    readonly schema: Schema;
    readonly userId: string;
    /** Epoch milliseconds, for the audit fields. */
    readonly now: number;
    /** `user` checks object and field permissions, and sharing. */
    readonly access: 'user' | 'system';
    /** Whether sharing decides which rows may be changed in system mode; false by default. */
    readonly sharing?: boolean;
    /** True, the default, throws and changes nothing when one record is refused. */
    readonly allOrNone?: boolean;
    /** For upsert: the field that tells whether a record exists; the Id by default. */
    readonly externalIdField?: string | null;
    readonly limits?: Limits | null;
    readonly triggers?: TriggerHost | null;
    /** What the transaction has changed so far; null checks no mixing. */
    readonly scope?: MixedDmlScope | null;
}

/** The options with everything settled, while one statement runs. */
export type DmlContext = Required<DmlOptions>;

export function contextOf(options: DmlOptions): DmlContext {
    return {
        ...options,
        sharing: options.sharing ?? options.access === 'user',
        allOrNone: options.allOrNone ?? true,
        externalIdField: options.externalIdField ?? null,
        limits: options.limits ?? null,
        triggers: options.triggers ?? null,
        scope: options.scope ?? null
    };
}
