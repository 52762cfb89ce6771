import type { ApexParserRuleContext, ApexToken } from '@apexdevtools/apex-parser';
import type { Position } from '../ast/index.ts';

/** Where a subtree begins. */
export function positionOf(context: ApexParserRuleContext): Position {
    return tokenPosition(context.start);
}

/** Where a token begins. */
function tokenPosition(token: ApexToken): Position {
    return { line: token.line, column: token.column + 1 };
}

/** The tokens that stand directly below a node, between its subtrees. */
export function tokensOf(context: ApexParserRuleContext): ApexToken[] {
    const children = (context.children ?? []) as unknown as { symbol?: ApexToken }[];
    return children.flatMap((child) => (child.symbol === undefined ? [] : [child.symbol]));
}
