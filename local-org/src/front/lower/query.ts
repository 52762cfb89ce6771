import type { QueryContext } from '@apexdevtools/apex-parser';
import { lowerQuery } from '../../soql/lower.ts';
import type { ExpressionNode, Position } from '../ast/index.ts';
import { lowerExpression } from './operators.ts';

/** Lowers an inline query; each `:expression` becomes the next slot of `binds`. */
export function lowerSoql(context: QueryContext, at: Position): ExpressionNode {
    const binds: ExpressionNode[] = [];
    const query = lowerQuery(context, (bind) => binds.push(lowerExpression(bind)) - 1);
    return { kind: 'soql', ...at, query, binds };
}
