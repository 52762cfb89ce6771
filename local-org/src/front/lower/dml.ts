import type {
    AccessLevelContext,
    ExpressionContext,
    RunAsStatementContext,
    StatementContext
} from '@apexdevtools/apex-parser';
import type { DmlNode, DmlOperation, Position, StatementNode } from '../ast/index.ts';
import { lowerArguments } from './expressions.ts';
import { lowerExpression } from './operators.ts';
import { lowerBlock } from './statements.ts';

/** Lowers a DML statement. @returns null when the statement is none */
export function lowerDml(context: StatementContext, at: Position): DmlNode | null {
    const simple = simpleStatement(context);
    if (simple !== null) return dml(at, simple[0], simple[1].expression(), simple[1].accessLevel());
    const upsert = context.upsertStatement();
    if (upsert) {
        const field = upsert.qualifiedName()?.getText() ?? null;
        return { ...dml(at, 'upsert', upsert.expression(), upsert.accessLevel()), field };
    }
    const merge = context.mergeStatement();
    if (!merge) return null;
    const duplicates = lowerExpression(merge.expression(1));
    return { ...dml(at, 'merge', merge.expression(0), merge.accessLevel()), duplicates };
}

/** Lowers a `System.runAs` block. */
export function lowerRunAs(context: RunAsStatementContext, at: Position): StatementNode {
    return {
        kind: 'runAs',
        ...at,
        args: lowerArguments(context.expressionList()),
        body: lowerBlock(context.block())
    };
}

interface DmlContext {
    expression(): ExpressionContext;
    accessLevel(): AccessLevelContext;
}

function simpleStatement(context: StatementContext): [DmlOperation, DmlContext] | null {
    if (context.insertStatement()) return ['insert', context.insertStatement()];
    if (context.updateStatement()) return ['update', context.updateStatement()];
    if (context.deleteStatement()) return ['delete', context.deleteStatement()];
    if (context.undeleteStatement()) return ['undelete', context.undeleteStatement()];
    return null;
}

function dml(
    at: Position,
    operation: DmlOperation,
    records: ExpressionContext,
    level: AccessLevelContext | null
): DmlNode {
    const access = level ? (level.USER() ? 'user' : 'system') : null;
    return {
        kind: 'dml',
        ...at,
        operation,
        access,
        records: lowerExpression(records),
        field: null,
        duplicates: null
    };
}
