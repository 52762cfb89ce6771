import type {
    BlockNode,
    CatchNode,
    LocalNode,
    ReturnNode,
    StatementNode,
    TryNode
} from '../front/ast/index.ts';
import { refuse } from '../front/problem.ts';
import { isException } from '../types/members.ts';
import { NULL, type Type } from '../types/type.ts';
import type { Body } from './body.ts';
import type { CatchClause, Expression, Statement } from './bound.ts';
import { convert } from './convert.ts';
import { bindDml, bindRunAs } from './dml.ts';
import { bind, bindAs, bindCondition, bindValue } from './expression.ts';
import { bindFor, bindForEach, bindLoopBody } from './loops.ts';
import { bindSwitch } from './switch.ts';
import { requireVisibleType } from './visibility.ts';

/** Binds a block in a scope of its own. */
export function bindBlock(node: BlockNode, body: Body): Statement {
    const statements = body.scoped(() =>
        node.statements.map((statement) => bindStatement(statement, body))
    );
    return { kind: 'block', line: node.line, statements };
}

/** Binds any statement; its errors are noted, and the statements after it are bound all the same. */
export function bindStatement(node: StatementNode, body: Body): Statement {
    return body.attempt(() => bindKind(node, body), {
        kind: 'block',
        line: node.line,
        statements: []
    });
}

function bindKind(node: StatementNode, body: Body): Statement {
    const { line } = node;
    switch (node.kind) {
        case 'block':
            return bindBlock(node, body);
        case 'local':
            return bindLocal(node, body);
        case 'expression':
            return { kind: 'expression', line, expression: bindEffect(node.expression, body) };
        case 'if': {
            const condition = bindCondition(node.condition, body);
            const then = bindScoped(node.then, body);
            return {
                kind: 'if',
                line,
                condition,
                then,
                otherwise: node.otherwise && bindScoped(node.otherwise, body)
            };
        }
        case 'switch':
            return bindSwitch(node, body);
        case 'for':
            return body.scoped(() => bindFor(node, body));
        case 'forEach':
            return body.scoped(() => bindForEach(node, body));
        case 'while':
        case 'doWhile': {
            const condition = bindCondition(node.condition, body);
            return { kind: node.kind, line, condition, body: bindLoopBody(node.body, body) };
        }
        case 'try':
            return bindTry(node, body);
        case 'return':
            return bindReturn(node, body);
        case 'throw':
            return { kind: 'throw', line, value: bindThrown(node.value, body) };
        case 'break':
        case 'continue':
            if (body.loops === 0)
                refuse(node, 'statement', `Invalid statement: ${node.kind} must be in a loop`);
            return { kind: node.kind, line };
        case 'dml':
            return bindDml(node, body);
        case 'runAs':
            return bindRunAs(node, body);
    }
}

/** Binds a statement in a scope of its own. */
export function bindScoped(node: StatementNode, body: Body): Statement {
    return body.scoped(() => bindStatement(node, body));
}

/** An expression that stands alone: the old value of a postfix `++` isn't needed. */
export function bindEffect(node: Parameters<typeof bind>[0], body: Body): Expression {
    return bind(node.kind === 'update' ? { ...node, prefix: true } : node, body);
}

function bindLocal(node: LocalNode, body: Body): Statement {
    const type = body.universe.resolve(node.type, body.around.owner);
    requireVisibleType(type, body.around.owner, node.type);
    const statements = node.variables.map((variable): Statement => {
        const value = body.attempt(
            () => (variable.value === null ? null : bindAs(variable.value, type, body)),
            null
        );
        const declared = body.declare(
            variable,
            variable.name,
            type,
            node.isFinal && variable.value !== null
        );
        return { kind: 'local', line: variable.line, variable: declared, value };
    });
    return statements.length === 1
        ? statements[0]!
        : { kind: 'declarations', line: node.line, statements };
}

function bindTry(node: TryNode, body: Body): Statement {
    return {
        kind: 'try',
        line: node.line,
        body: bindBlock(node.body, body),
        catches: node.catches.map((one) => body.scoped(() => bindCatch(one, body))),
        finalBlock: node.finalBlock && bindBlock(node.finalBlock, body)
    };
}

function bindCatch(node: CatchNode, body: Body): CatchClause {
    const type = body.attempt<Type>(() => exceptionType(node, body), NULL);
    const variable = body.declare(node, node.name, type);
    return { line: node.line, type, variable, body: bindBlock(node.body, body) };
}

function exceptionType(node: CatchNode, body: Body): Type {
    const type = body.universe.resolve(node.type, body.around.owner);
    if (type.kind === 'declared' && isException(type.symbol)) return type;
    return refuse(node.type, 'exception', `Catch type must be an exception: ${type.name}`);
}

function bindThrown(node: Parameters<typeof bind>[0], body: Body): Expression {
    const value = bindValue(node, body);
    if (value.type.kind === 'declared' && isException(value.type.symbol)) return value;
    return refuse(
        node,
        'exception',
        `Throw expression must be of type exception: ${value.type.name}`
    );
}

function bindReturn(node: ReturnNode, body: Body): Statement {
    const { returns } = body.around;
    if (returns.kind === 'void') {
        if (node.value !== null)
            refuse(node, 'type-mismatch', 'Void method must not return a value');
        return { kind: 'return', line: node.line, value: null };
    }
    if (node.value === null)
        refuse(node, 'missing-return', `Missing return value of type: ${returns.name}`);
    return {
        kind: 'return',
        line: node.line,
        value: convert(bind(node.value, body, returns), returns, node.value)
    };
}
