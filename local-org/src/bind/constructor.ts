import type { ConstructorDeclaration, ExpressionNode, Position } from '../front/ast/index.ts';
import { refuse } from '../front/problem.ts';
import { viewOf } from '../types/lookup.ts';
import { declared } from '../types/type.ts';
import type { Body } from './body.ts';
import type { BoundMember, Statement } from './bound.ts';
import { coerce } from './convert.ts';
import { bindValue } from './expression.ts';
import { completes } from './flow.ts';
import type { MemberContext } from './member-context.ts';
import { pick, typeList } from './overloads.ts';
import { bindBlock } from './statement.ts';
import { isVisible } from './visibility.ts';

/** Binds a constructor. @returns nothing for one whose declaration was refused */
export function bindConstructor(
    node: ConstructorDeclaration,
    context: MemberContext
): BoundMember[] {
    const method = context.symbol.constructors.find((one) => one.declaration === node);
    if (method === undefined) return [];
    const body = context.body({ initializes: true });
    const parameters = context.parameters(node.parameters, method.parameters, body);
    const [first, ...rest] = node.body.statements;
    const call =
        first?.kind === 'expression' && first.expression.kind === 'constructorCall'
            ? first.expression
            : null;
    const delegate = bindDelegate(
        call?.which ?? 'super',
        call?.args ?? [],
        body,
        call ?? node,
        context
    );
    const statement = bindBlock(
        call === null ? node.body : { ...node.body, statements: rest },
        body
    );
    completes(node.body);
    const code = { parameters, temporaries: body.temporaries, statement };
    return [
        {
            kind: 'constructor',
            method,
            line: node.line,
            endLine: node.body.endLine,
            body: code,
            delegate
        }
    ];
}

/** The constructors that a class has without declaring them. */
export function bindImplicitConstructors(context: MemberContext): BoundMember[] {
    const { line } = context.symbol.declaration;
    return context.symbol.constructors
        .filter((one) => one.declaration === null)
        .flatMap(
            (method) =>
                context.attempt(() => {
                    const body = context.body({ initializes: true });
                    const parameters = context.parameters(
                        method.parameters.map(() => context.symbol.declaration),
                        method.parameters,
                        body
                    );
                    const names = parameters.map(
                        (one) => ({ kind: 'name', name: one.name, line, column: 1 }) as const
                    );
                    const delegate = bindDelegate(
                        'super',
                        names,
                        body,
                        context.symbol.declaration,
                        context
                    );
                    const statement: Statement = { kind: 'block', line, statements: [] };
                    const code = { parameters, temporaries: body.temporaries, statement };
                    return [
                        {
                            kind: 'constructor' as const,
                            method,
                            line,
                            endLine: line,
                            body: code,
                            delegate
                        }
                    ];
                }) ?? []
        );
}

/** Binds `this(…)` or `super(…)`. @returns null at the top of the hierarchy */
function bindDelegate(
    which: 'this' | 'super',
    args: readonly ExpressionNode[],
    body: Body,
    at: Position,
    context: MemberContext
): Extract<BoundMember, { kind: 'constructor' }>['delegate'] {
    const target = which === 'this' ? declared(context.symbol) : context.symbol.superType;
    if (target === null) {
        if (args.length > 0)
            refuse(at, 'undeclared-constructor', 'Constructor not defined: [Object].<Constructor>');
        return null;
    }
    const values = args.map((arg) => bindValue(arg, body));
    const types = values.map((value) => value.type);
    const found =
        pick(
            target.symbol.constructors.map((one) => viewOf(one, target)),
            types,
            at,
            `${target.name}.<Constructor>`
        ) ??
        refuse(
            at,
            'undeclared-constructor',
            `Constructor not defined: [${target.name}].<Constructor>(${typeList(types)})`
        );
    if (!isVisible(found.symbol, context.symbol)) {
        refuse(
            at,
            'visibility',
            `Constructor is not visible: [${target.name}].<Constructor>(${typeList(types)})`
        );
    }
    return {
        which,
        constructor: found.symbol,
        args: values.map((value, n) => coerce(value, found.parameters[n]!))
    };
}
