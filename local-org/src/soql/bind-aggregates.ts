/** Rules of COUNT(), aggregate functions, GROUP BY and HAVING. */
import type { SelectItem, SoqlQuery } from './ast.ts';
import type { BindContext } from './bind-context.ts';
import { bindCondition } from './bind-conditions.ts';
import { bindOperand, isAggregate, mustGroup, operandKey } from './bind-operands.ts';
import type { BoundCondition, BoundOperand, Column } from './bound.ts';
import { refuse } from './error.ts';

/** What a query gives back. */
export function kindOf(query: SoqlQuery): 'rows' | 'count' | 'aggregate' {
    const operands = query.select.flatMap((item) =>
        item.kind === 'operand' ? [item.operand] : []
    );
    const isCount = operands.some((each) => {
        return each.kind === 'function' && each.name === 'COUNT' && each.field === null;
    });
    if (isCount) return 'count';
    if (query.groupBy.length > 0 || operands.some(isAggregate)) return 'aggregate';
    return 'rows';
}

/** @throws SoqlError for a COUNT() that isn't alone, or is ordered or grouped */
export function checkCount(query: SoqlQuery): void {
    if (query.select.length > 1) {
        refuse('MALFORMED_QUERY', 'COUNT() must be the only element in the SELECT list', query);
    }
    if (query.groupBy.length > 0) refuse('MALFORMED_QUERY', 'COUNT() can not be grouped', query);
    if (query.orderBy.length > 0) refuse('MALFORMED_QUERY', 'COUNT() can not be ordered', query);
}

export interface Grouping {
    readonly columns: readonly Column[];
    readonly groupBy: readonly BoundOperand[];
    readonly having: BoundCondition | null;
}

/** @throws SoqlError for what is neither grouped nor aggregated, and for doubled names */
export function bindGrouping(context: BindContext): Grouping {
    const { query } = context;
    const groupBy = query.groupBy.map((each) => bindOperand(context, each, 'GROUP BY'));
    groupBy.forEach(mustGroup);
    const grouped = new Set(groupBy.map(operandKey));
    if (groupBy.length === 0) checkOverall(query);
    const namer = newNamer();
    const columns = query.select.map((item) => bindResult(context, item, grouped, namer));
    const having = query.having === null ? null : bindHaving(context, grouped);
    return { columns, groupBy, having };
}

function checkOverall(query: SoqlQuery): void {
    const refuseClause = (clause: string): never =>
        refuse(
            'MALFORMED_QUERY',
            `Non-grouped query that uses overall aggregate functions cannot also use ${clause}`,
            query
        );
    if (query.limit !== null) refuseClause('LIMIT');
    if (query.orderBy.length > 0) refuseClause('ORDER BY');
    if (query.having !== null) refuseClause('HAVING');
}

function bindHaving(context: BindContext, grouped: ReadonlySet<string>): BoundCondition {
    return bindCondition(context, context.query.having!, (operand) => {
        if (isAggregate(operand)) return;
        mustBeGrouped(operand, grouped, 'Having');
    });
}

function bindResult(
    context: BindContext,
    item: SelectItem,
    grouped: ReadonlySet<string>,
    nameOf: Namer
): Column {
    if (item.kind !== 'operand') {
        return refuse(
            'MALFORMED_QUERY',
            'Only fields and functions can stand beside aggregates',
            item
        );
    }
    const operand = bindOperand(context, item.operand, 'SELECT');
    if (!isAggregate(operand)) mustBeGrouped(operand, grouped, 'Field');
    return { kind: 'result', name: nameOf(item.alias, operand), operand };
}

/** @throws SoqlError MALFORMED_QUERY in Salesforce's words */
export function mustBeGrouped(
    operand: BoundOperand,
    grouped: ReadonlySet<string>,
    what: 'Field' | 'Having' | 'Ordered'
): void {
    if (grouped.has(operandKey(operand))) return;
    const name = operand.kind === 'field' ? operand.name : operandKey(operand);
    const subject =
        what === 'Ordered' ? 'Ordered field' : what === 'Having' ? 'Having field' : 'Field';
    refuse('MALFORMED_QUERY', `${subject} must be grouped or aggregated: ${name}`, operand);
}

type Namer = (alias: string | null, operand: BoundOperand) => string;

/** Gives results their names: the alias, the grouped field's own name, or the next `expr`. */
function newNamer(): Namer {
    const taken = new Set<string>();
    let expressions = 0;
    return (alias, operand) => {
        const own = operand.kind === 'field' ? operand.field.name : null;
        const name = alias ?? own ?? `expr${expressions++}`;
        if (taken.has(name.toLowerCase())) {
            refuse('MALFORMED_QUERY', `duplicate alias: ${name}`, operand);
        }
        taken.add(name.toLowerCase());
        return name;
    };
}
