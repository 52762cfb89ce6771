import type { Schema, SObjectDescribe } from '../sobj/schema.ts';
import type { BindUse, BoundQuery, FieldUse } from './bound.ts';
import type { SoqlQuery } from './ast.ts';

/** What the parts of the binder share while they work on one query. */
export interface BindContext {
    readonly schema: Schema;
    readonly object: SObjectDescribe;
    readonly query: SoqlQuery;
    readonly binds: BindUse[];
    readonly uses: FieldUse[];
    /** Binds a semi-join's inner query. */
    readonly bindInner: (query: SoqlQuery) => BoundQuery;
}
