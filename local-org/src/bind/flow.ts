import type { StatementNode } from '../front/ast/index.ts';
import { refuse } from '../front/problem.ts';

/**
 * Whether control can come out at the end of a statement.
 * @throws Refusal `Unreachable statement` for one that control can't reach
 */
export function completes(node: StatementNode): boolean {
    switch (node.kind) {
        case 'block':
            return sequenceCompletes(node.statements);
        case 'return':
        case 'throw':
        case 'break':
        case 'continue':
            return false;
        case 'if': {
            const then = completes(node.then);
            return node.otherwise === null || completes(node.otherwise) || then;
        }
        case 'while':
        case 'doWhile':
            completes(node.body);
            return !isTrue(node.condition) || breaks(node.body);
        case 'for':
            completes(node.body);
            return (node.condition !== null && !isTrue(node.condition)) || breaks(node.body);
        case 'forEach':
            completes(node.body);
            return true;
        case 'switch': {
            const branches = node.branches.map((branch) => completes(branch.body));
            return (
                branches.some(Boolean) || !node.branches.some((branch) => branch.kind === 'else')
            );
        }
        case 'try': {
            const parts = [node.body, ...node.catches.map((one) => one.body)].map(completes);
            const last = node.finalBlock === null || completes(node.finalBlock);
            return last && parts.some(Boolean);
        }
        case 'runAs':
            return completes(node.body);
        default:
            return true;
    }
}

function sequenceCompletes(statements: readonly StatementNode[]): boolean {
    let reached = true;
    for (const statement of statements) {
        if (!reached) refuse(statement, 'unreachable', 'Unreachable statement');
        reached = completes(statement);
    }
    return reached;
}

function isTrue(node: { readonly kind: string }): boolean {
    const literal = node as { type?: string; value?: string };
    return node.kind === 'literal' && literal.type === 'Boolean' && literal.value === 'true';
}

/** Whether a `break` in a loop's body leaves that loop. */
function breaks(node: StatementNode): boolean {
    switch (node.kind) {
        case 'break':
            return true;
        case 'block':
            return node.statements.some(breaks);
        case 'if':
            return breaks(node.then) || (node.otherwise !== null && breaks(node.otherwise));
        case 'switch':
            return node.branches.some((branch) => breaks(branch.body));
        case 'try':
            return [
                node.body,
                ...node.catches.map((one) => one.body),
                ...(node.finalBlock ? [node.finalBlock] : [])
            ].some(breaks);
        case 'runAs':
            return breaks(node.body);
        default:
            return false;
    }
}
