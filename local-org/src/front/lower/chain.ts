import type { BinaryOperator, ExpressionNode } from '../ast/index.ts';

/**
 * A run of operands joined by binary operators, in source order, before precedence is applied.
 * `operators[n]` stands between `operands[n]` and `operands[n + 1]`.
 */
export interface Chain {
    readonly operands: readonly ExpressionNode[];
    readonly operators: readonly BinaryOperator[];
}

/** From loosest to tightest. `??` binds looser than `||`: Apex Developer Guide, "Expression Operators". */
const LEVELS: readonly (readonly BinaryOperator[])[] = [
    ['??'],
    ['||'],
    ['&&'],
    ['|'],
    ['^'],
    ['&'],
    ['==', '!=', '===', '!=='],
    ['<', '>', '<=', '>='],
    ['<<', '>>', '>>>'],
    ['+', '-'],
    ['*', '/']
];

export function single(operand: ExpressionNode): Chain {
    return { operands: [operand], operators: [] };
}

export function join(left: Chain, operator: BinaryOperator, right: Chain): Chain {
    return {
        operands: [...left.operands, ...right.operands],
        operators: [...left.operators, operator, ...right.operators]
    };
}

/** Applies a prefix to the first operand: a prefix binds tighter than any binary operator. */
export function prefix(chain: Chain, wrap: (operand: ExpressionNode) => ExpressionNode): Chain {
    return { ...chain, operands: [wrap(chain.operands[0]!), ...chain.operands.slice(1)] };
}

/** The tree of a chain by precedence; operators of one level associate to the left. */
export function resolve(chain: Chain): ExpressionNode {
    if (chain.operators.length === 0) return chain.operands[0]!;
    const at = loosestOperator(chain.operators);
    const left = resolve({
        operands: chain.operands.slice(0, at + 1),
        operators: chain.operators.slice(0, at)
    });
    const right = resolve({
        operands: chain.operands.slice(at + 1),
        operators: chain.operators.slice(at + 1)
    });
    const { line, column } = left;
    return { kind: 'binary', line, column, operator: chain.operators[at]!, left, right };
}

function loosestOperator(operators: readonly BinaryOperator[]): number {
    for (const level of LEVELS) {
        const at = operators.findLastIndex((operator) => level.includes(operator));
        if (at >= 0) return at;
    }
    throw new Error(`No precedence for ${operators.join(' ')}`);
}
