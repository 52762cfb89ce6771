import type {
    BlockContext,
    CatchClauseContext,
    ForStatementContext,
    LocalVariableDeclarationContext,
    StatementContext,
    TryStatementContext,
    VariableDeclaratorsContext
} from '@apexdevtools/apex-parser';
import type {
    BlockNode,
    CatchNode,
    ExpressionNode,
    LocalNode,
    Position,
    StatementNode,
    VariableNode
} from '../ast/index.ts';
import { refuse } from '../problem.ts';
import { lowerDml, lowerRunAs } from './dml.ts';
import { lowerArguments } from './expressions.ts';
import { lowerExpression } from './operators.ts';
import { positionOf } from './place.ts';
import { lowerSwitch } from './switch.ts';
import { lowerQualifiedName, lowerType } from './types.ts';

/** Lowers a block. */
export function lowerBlock(context: BlockContext): BlockNode {
    return {
        kind: 'block',
        ...positionOf(context),
        statements: context.statement_list().map(lowerStatement),
        endLine: (context.stop ?? context.start).line
    };
}

/** Lowers any statement. */
export function lowerStatement(context: StatementContext): StatementNode {
    const at = positionOf(context);
    const block = context.block();
    if (block) return lowerBlock(block);
    const local = context.localVariableDeclarationStatement();
    if (local) return lowerLocal(local.localVariableDeclaration());
    const expression = context.expressionStatement();
    if (expression)
        return {
            kind: 'expression',
            ...at,
            expression: effect(lowerExpression(expression.expression()))
        };
    return (
        lowerControl(context, at) ??
        lowerJump(context, at) ??
        lowerDml(context, at) ??
        refuse(at, 'unsupported', `Statement not supported: ${context.getText()}`)
    );
}

/** The names and initial values of a declaration. */
export function lowerVariables(context: VariableDeclaratorsContext): VariableNode[] {
    return context.variableDeclarator_list().map((declarator) => ({
        ...positionOf(declarator),
        name: declarator.id().getText(),
        value: declarator.expression() ? lowerExpression(declarator.expression()) : null
    }));
}

function lowerControl(context: StatementContext, at: Position): StatementNode | null {
    const branch = context.ifStatement();
    if (branch) {
        const [then, otherwise] = branch.statement_list().map(lowerStatement);
        const condition = lowerExpression(branch.parExpression().expression());
        return { kind: 'if', ...at, condition, then: then!, otherwise: otherwise ?? null };
    }
    if (context.forStatement()) return lowerFor(context.forStatement(), at);
    const loop = context.whileStatement();
    if (loop) {
        return {
            kind: 'while',
            ...at,
            condition: lowerExpression(loop.parExpression().expression()),
            body: bodyOf(loop)
        };
    }
    const until = context.doWhileStatement();
    if (until) {
        const condition = lowerExpression(until.parExpression().expression());
        return { kind: 'doWhile', ...at, condition, body: lowerBlock(until.block()) };
    }
    if (context.switchStatement()) return lowerSwitch(context.switchStatement(), at);
    if (context.tryStatement()) return lowerTry(context.tryStatement(), at);
    if (context.runAsStatement()) return lowerRunAs(context.runAsStatement(), at);
    return null;
}

function lowerJump(context: StatementContext, at: Position): StatementNode | null {
    const exit = context.returnStatement();
    if (exit)
        return {
            kind: 'return',
            ...at,
            value: exit.expression() ? lowerExpression(exit.expression()) : null
        };
    const raise = context.throwStatement();
    if (raise) return { kind: 'throw', ...at, value: lowerExpression(raise.expression()) };
    if (context.breakStatement()) return { kind: 'break', ...at };
    if (context.continueStatement()) return { kind: 'continue', ...at };
    return null;
}

function lowerLocal(context: LocalVariableDeclarationContext): LocalNode {
    return {
        kind: 'local',
        ...positionOf(context),
        type: lowerType(context.typeRef()),
        isFinal: context.modifier_list().some((modifier) => Boolean(modifier.FINAL())),
        variables: lowerVariables(context.variableDeclarators())
    };
}

function lowerFor(context: ForStatementContext, at: Position): StatementNode {
    const control = context.forControl();
    const body = bodyOf(context);
    const each = control.enhancedForControl();
    if (each) {
        const items = lowerExpression(each.expression());
        return {
            kind: 'forEach',
            ...at,
            type: lowerType(each.typeRef()),
            name: each.id().getText(),
            items,
            body
        };
    }
    const initial = control.forInit();
    return {
        kind: 'for',
        ...at,
        initial: initial?.localVariableDeclaration()
            ? lowerLocal(initial.localVariableDeclaration())
            : lowerArguments(initial?.expressionList() ?? null).map(effect),
        condition: control.expression() ? lowerExpression(control.expression()) : null,
        updates: lowerArguments(control.forUpdate()?.expressionList() ?? null).map(effect),
        body
    };
}

/** A loop's body; a lone semicolon is an empty block. */
function bodyOf(context: {
    statement(): StatementContext;
    start: ForStatementContext['start'];
}): StatementNode {
    const body = context.statement();
    if (body) return lowerStatement(body);
    const { line, column } = context.start;
    return { kind: 'block', line, column: column + 1, statements: [], endLine: line };
}

function lowerTry(context: TryStatementContext, at: Position): StatementNode {
    const last = context.finallyBlock();
    return {
        kind: 'try',
        ...at,
        body: lowerBlock(context.block()),
        catches: context.catchClause_list().map(lowerCatch),
        finalBlock: last ? lowerBlock(last.block()) : null
    };
}

function lowerCatch(context: CatchClauseContext): CatchNode {
    return {
        ...positionOf(context),
        type: lowerQualifiedName(context.qualifiedName()),
        name: context.id().getText(),
        body: lowerBlock(context.block())
    };
}

/** Lets only expressions stand alone that do something: the grammar takes `foo;` and `1;` as well. */
function effect(expression: ExpressionNode): ExpressionNode {
    const kinds = [
        'call',
        'constructorCall',
        'assign',
        'update',
        'new',
        'newItems',
        'newMap',
        'newArray',
        'soql'
    ];
    if (!kinds.includes(expression.kind))
        refuse(expression, 'statement', 'Expression cannot be a statement.');
    return expression;
}
