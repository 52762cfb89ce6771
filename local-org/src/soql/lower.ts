/** From the parser's query to the query tree. */
import type {
    ExpressionContext,
    FieldOrderContext,
    FromNameListContext,
    LimitClauseContext,
    OffsetClauseContext,
    QueryContext,
    SelectEntryContext,
    SubFieldEntryContext,
    SubQueryContext,
    WithClauseContext
} from '@apexdevtools/apex-parser';
import type { AccessClause, BindSlot, OrderItem, SelectItem, SoqlQuery } from './ast.ts';
import { refuse, unsupported } from './error.ts';
import { lowerHaving, lowerWhere } from './lower-conditions.ts';
import { lowerField, lowerFunction, lowerOperand } from './lower-operands.ts';
import { lowerBind } from './lower-values.ts';
import { placeOf } from './place.ts';

/** Takes a bind expression and gives the number of its slot, in order from 0. */
export type OnBind = (expression: ExpressionContext) => number;

/**
 * Lowers a query.
 * @throws SoqlError for constructs that local-org doesn't have
 */
export function lowerQuery(context: QueryContext, onBind: OnBind): SoqlQuery {
    refuseExtras(context);
    const groupBy = context.groupByClause();
    if (groupBy?.ROLLUP() || groupBy?.CUBE())
        unsupported('GROUP BY ROLLUP or CUBE', placeOf(groupBy));
    const having = groupBy?.logicalExpression() ?? null;
    return {
        ...common(context, onBind),
        select: context
            .selectList()
            .selectEntry_list()
            .map((entry) => lowerEntry(entry, onBind)),
        access: lowerAccess(context.withClause()),
        groupBy: groupBy?.fieldGroupByList().fieldGroupBy_list().map(lowerOperand) ?? [],
        having: having === null ? null : lowerHaving(having, onBind),
        offset: lowerCount(context.offsetClause(), onBind),
        allRows: !!context.allRowsClause()
    };
}

/** Lowers a query in parentheses: of child records in SELECT, or of values for IN. */
export function lowerSubquery(context: SubQueryContext, onBind: OnBind): SoqlQuery {
    if (context.UPDATE()) unsupported('UPDATE TRACKING or VIEWSTAT', placeOf(context));
    const entries = context.subFieldList().subFieldEntry_list();
    return {
        ...common(context, onBind),
        select: entries.map((entry) => lowerEntry(entry, onBind)),
        access: null,
        groupBy: [],
        having: null,
        offset: null,
        allRows: false
    };
}

type Common = Pick<
    SoqlQuery,
    'line' | 'column' | 'from' | 'fromAlias' | 'where' | 'orderBy' | 'limit' | 'forClause'
>;

function common(context: QueryContext | SubQueryContext, onBind: OnBind): Common {
    const where = context.whereClause();
    const orderBy = context.orderByClause();
    return {
        ...placeOf(context),
        ...lowerFrom(context.fromNameList()),
        where: where ? lowerWhere(where.whereLogicalExpression(), onBind) : null,
        orderBy: orderBy?.fieldOrderList().fieldOrder_list().map(lowerOrder) ?? [],
        limit: lowerCount(context.limitClause(), onBind),
        forClause: lowerFor(context)
    };
}

function refuseExtras(context: QueryContext): void {
    const scope = context.usingScope();
    if (scope) unsupported('USING SCOPE', placeOf(scope));
    if (context.UPDATE()) unsupported('UPDATE TRACKING or VIEWSTAT', placeOf(context));
}

function lowerFrom(context: FromNameListContext): Pick<SoqlQuery, 'from' | 'fromAlias'> {
    const [name, ...others] = context.fieldName_list();
    if (others.length > 0) unsupported('FROM with several names', placeOf(context));
    const aliases = context.soqlId_list();
    const from = name!
        .soqlId_list()
        .map((part) => part.getText())
        .join('.');
    return { from, fromAlias: aliases[0]?.getText() ?? null };
}

function lowerEntry(entry: SelectEntryContext | SubFieldEntryContext, onBind: OnBind): SelectItem {
    const at = placeOf(entry);
    if (entry.typeOf()) unsupported('TYPEOF', at);
    const subquery = entry.subQuery();
    if (subquery) return { kind: 'subquery', ...at, query: lowerSubquery(subquery, onBind) };
    const alias = entry.soqlId()?.getText() ?? null;
    const call = entry.soqlFunction();
    if (!call) return { kind: 'operand', ...at, operand: lowerField(entry.fieldName()), alias };
    const which = call.soqlFieldsParameter()?.getText().toUpperCase();
    if (which) return { kind: 'fields', ...at, which: which as 'ALL' | 'STANDARD' | 'CUSTOM' };
    return { kind: 'operand', ...at, operand: lowerFunction(call), alias };
}

function lowerOrder(context: FieldOrderContext): OrderItem {
    const nulls = context.FIRST() ? 'first' : context.LAST() ? 'last' : null;
    return {
        ...placeOf(context),
        operand: lowerOperand(context),
        descending: !!context.DESC(),
        nulls
    };
}

function lowerCount(
    clause: LimitClauseContext | OffsetClauseContext | null,
    onBind: OnBind
): number | BindSlot | null {
    if (!clause) return null;
    const bind = clause.boundExpression();
    return bind ? lowerBind(bind, onBind) : Number(clause.IntegerLiteral().getText());
}

function lowerAccess(clause: WithClauseContext | null): AccessClause | null {
    if (!clause) return null;
    if (clause.USER_MODE()) return 'USER_MODE';
    if (clause.SYSTEM_MODE()) return 'SYSTEM_MODE';
    if (clause.SECURITY_ENFORCED()) return 'SECURITY_ENFORCED';
    return unsupported('WITH other than an access mode', placeOf(clause));
}

function lowerFor(context: QueryContext | SubQueryContext): SoqlQuery['forClause'] {
    const clauses = context.forClauses();
    if (!clauses || clauses.FOR_list().length === 0) return null;
    if (clauses.FOR_list().length > 1) {
        refuse('MALFORMED_QUERY', 'only one FOR clause is allowed', placeOf(clauses));
    }
    if (clauses.UPDATE_list().length > 0) return 'UPDATE';
    return clauses.VIEW_list().length > 0 ? 'VIEW' : 'REFERENCE';
}
