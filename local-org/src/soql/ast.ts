/** A query as written: names unresolved, bind expressions as numbered slots. Plain JSON. */

/** Where something stands in its source: line from 1, column from 1. */
export interface Place {
    readonly line: number;
    readonly column: number;
}

/** A field path such as `Owner.Profile.Name`. */
export interface FieldRef extends Place {
    readonly kind: 'field';
    readonly path: readonly string[];
}

export type FunctionName =
    | 'AVG'
    | 'COUNT'
    | 'COUNT_DISTINCT'
    | 'MIN'
    | 'MAX'
    | 'SUM'
    | 'TOLABEL'
    | 'FORMAT'
    | 'CALENDAR_MONTH'
    | 'CALENDAR_QUARTER'
    | 'CALENDAR_YEAR'
    | 'DAY_IN_MONTH'
    | 'DAY_IN_WEEK'
    | 'DAY_IN_YEAR'
    | 'DAY_ONLY'
    | 'HOUR_IN_DAY'
    | 'WEEK_IN_MONTH'
    | 'WEEK_IN_YEAR';

/** A function of a field; `COUNT()` has none. */
export interface FunctionCall extends Place {
    readonly kind: 'function';
    readonly name: FunctionName;
    readonly field: FieldRef | null;
    /** True for `convertTimezone(field)`: the user's time zone instead of GMT. */
    readonly inUserZone: boolean;
}

export type Operand = FieldRef | FunctionCall;

export interface SelectedOperand extends Place {
    readonly kind: 'operand';
    readonly operand: Operand;
    readonly alias: string | null;
}

export interface SelectedSubquery extends Place {
    readonly kind: 'subquery';
    readonly query: SoqlQuery;
}

/** `FIELDS(ALL)` and its kin. */
export interface SelectedFields extends Place {
    readonly kind: 'fields';
    readonly which: 'ALL' | 'STANDARD' | 'CUSTOM';
}

export type SelectItem = SelectedOperand | SelectedSubquery | SelectedFields;

export type Operator =
    '=' | '!=' | '<' | '<=' | '>' | '>=' | 'LIKE' | 'IN' | 'NOT IN' | 'INCLUDES' | 'EXCLUDES';

/** A date literal: `LAST_N_DAYS:7` has the count 7. */
export interface DateFormula extends Place {
    readonly kind: 'formula';
    readonly name: string;
    readonly count: number | null;
}

export type Literal =
    | (Place & { readonly kind: 'null' })
    | (Place & { readonly kind: 'boolean'; readonly value: boolean })
    | (Place & { readonly kind: 'number'; readonly value: number; readonly integral: boolean })
    | (Place & { readonly kind: 'string'; readonly value: string })
    /** `YYYY-MM-DD`. */
    | (Place & { readonly kind: 'date'; readonly value: string })
    /** Epoch milliseconds. */
    | (Place & { readonly kind: 'datetime'; readonly value: number })
    | DateFormula;

/** The result of the n-th bind expression. */
export interface BindSlot extends Place {
    readonly kind: 'bind';
    readonly slot: number;
}

export type Value =
    | Literal
    | BindSlot
    | (Place & { readonly kind: 'list'; readonly values: readonly (Literal | BindSlot)[] })
    | (Place & { readonly kind: 'subquery'; readonly query: SoqlQuery });

export type Condition =
    | (Place & { readonly kind: 'and' | 'or'; readonly parts: readonly Condition[] })
    | (Place & { readonly kind: 'not'; readonly part: Condition })
    | (Place & {
          readonly kind: 'compare';
          readonly operand: Operand;
          readonly operator: Operator;
          readonly value: Value;
      });

export interface OrderItem extends Place {
    readonly operand: Operand;
    readonly descending: boolean;
    /** Null when the query doesn't say. */
    readonly nulls: 'first' | 'last' | null;
}

/** In whose name a query runs, when it says so itself. */
export type AccessClause = 'USER_MODE' | 'SYSTEM_MODE' | 'SECURITY_ENFORCED';

export interface SoqlQuery extends Place {
    readonly select: readonly SelectItem[];
    /** An object, or in a subquery of SELECT a child relationship. */
    readonly from: string;
    readonly fromAlias: string | null;
    readonly where: Condition | null;
    readonly access: AccessClause | null;
    readonly groupBy: readonly Operand[];
    readonly having: Condition | null;
    readonly orderBy: readonly OrderItem[];
    readonly limit: number | BindSlot | null;
    readonly offset: number | BindSlot | null;
    readonly forClause: 'UPDATE' | 'VIEW' | 'REFERENCE' | null;
    readonly allRows: boolean;
}
