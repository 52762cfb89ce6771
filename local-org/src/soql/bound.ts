/** A query whose names are resolved and whose rules are checked. */
import type { FieldDescribe, SObjectDescribe } from '../sobj/schema.ts';
import type { AccessClause, BindSlot, DateFormula, FunctionName, Place, SoqlQuery } from './ast.ts';
import type { Operator } from './ast.ts';
import type { Scalar } from '../store/store.ts';

/** A field, reached from the query's object over lookups. */
export interface FieldPath extends Place {
    readonly kind: 'field';
    /** The lookup fields to follow, first to last; at most five. */
    readonly hops: readonly FieldDescribe[];
    /** The object that holds the field; the first of several when the last lookup leads to many. */
    readonly object: SObjectDescribe;
    readonly field: FieldDescribe;
    /** The path in canonical names, such as `Owner.Name`. */
    readonly name: string;
}

export interface BoundFunction extends Place {
    readonly kind: 'function';
    readonly name: FunctionName;
    /** Null for `COUNT()`. */
    readonly argument: FieldPath | null;
    readonly aggregate: boolean;
    readonly inUserZone: boolean;
}

export type BoundOperand = FieldPath | BoundFunction;

/** What a value is compared with: a scalar, a span of time, a bind, several of them, or a subquery. */
export type BoundValue =
    | { readonly kind: 'scalar'; readonly value: Scalar }
    | DateFormula
    | BindSlot
    | { readonly kind: 'list'; readonly values: readonly BoundValue[] }
    | { readonly kind: 'subquery'; readonly query: BoundQuery };

export interface Comparison extends Place {
    readonly kind: 'compare';
    readonly operand: BoundOperand;
    readonly operator: Operator;
    readonly value: BoundValue;
}

export type BoundCondition =
    | { readonly kind: 'and' | 'or'; readonly parts: readonly BoundCondition[] }
    | { readonly kind: 'not'; readonly part: BoundCondition }
    | Comparison;

/** One thing that a query gives back for each row or group. */
export type Column =
    | { readonly kind: 'field'; readonly path: FieldPath; readonly toLabel: boolean }
    | { readonly kind: 'children'; readonly relationship: string; readonly query: BoundQuery }
    /** In aggregate queries; `name` is the alias, the field's own name, or `expr0` and so on. */
    | { readonly kind: 'result'; readonly name: string; readonly operand: BoundOperand };

export interface BoundOrder {
    readonly operand: BoundOperand;
    readonly descending: boolean;
    readonly nulls: 'first' | 'last' | null;
}

/** How a bind expression is used, for the compiler's check of its type. */
export interface BindUse extends Place {
    readonly slot: number;
    /** Null for LIMIT and OFFSET, which take an Integer. */
    readonly field: FieldDescribe | null;
    /** True when IN takes a collection; false when it takes one value. */
    readonly collection: boolean;
}

/** In which part of a query a field stands. */
export interface FieldUse extends Place {
    readonly object: SObjectDescribe;
    readonly field: FieldDescribe;
    readonly clause: 'SELECT' | 'WHERE' | 'GROUP BY' | 'ORDER BY';
}

export interface BoundQuery extends Place {
    /** `rows` gives sObjects, `count` an Integer, `aggregate` AggregateResults. */
    readonly kind: 'rows' | 'count' | 'aggregate';
    readonly object: SObjectDescribe;
    readonly columns: readonly Column[];
    readonly where: BoundCondition | null;
    readonly groupBy: readonly BoundOperand[];
    readonly having: BoundCondition | null;
    readonly orderBy: readonly BoundOrder[];
    readonly limit: number | BindSlot | null;
    readonly offset: number | BindSlot | null;
    readonly access: AccessClause | null;
    readonly forClause: SoqlQuery['forClause'];
    readonly allRows: boolean;
    /** In a subquery of SELECT: the child's lookup to the outer row. Null elsewhere. */
    readonly parentField: FieldDescribe | null;
    readonly binds: readonly BindUse[];
    /** Every field named anywhere in this query, subqueries excluded. */
    readonly uses: readonly FieldUse[];
}
