import type {
    AccessorNode,
    BlockNode,
    ConstructorDeclaration,
    ExpressionNode,
    FieldDeclaration,
    InitializerDeclaration,
    MemberDeclaration,
    MethodDeclaration,
    PropertyDeclaration
} from '../front/ast/index.ts';
import { problemOf, refuse, type Problem } from '../front/problem.ts';
import { viewOf } from '../types/lookup.ts';
import type { FieldSymbol, ParameterSymbol, TypeSymbol } from '../types/symbols.ts';
import { declared, VOID, type Type } from '../types/type.ts';
import type { Universe } from '../types/universe.ts';
import { Body, type Surroundings } from './body.ts';
import type { BoundBody, BoundClass, BoundMember, Statement, Variable } from './bound.ts';
import { checkClass } from './checks.ts';
import { coerce } from './convert.ts';
import { bindAs, bindValue } from './expression.ts';
import { completes } from './flow.ts';
import { store } from './make.ts';
import { pick, typeList } from './overloads.ts';
import { bindBlock } from './statement.ts';
import { isVisible } from './visibility.ts';

/**
 * Binds every member of a class and of the classes inside it. Errors are added to `problems`; a member whose
 * declaration was refused is left out.
 */
export function bindClass(symbol: TypeSymbol, universe: Universe, problems: Problem[]): BoundClass {
    const binder = new ClassBinder(symbol, universe, problems);
    return { symbol, members: binder.members() };
}

/** Binds the body of a trigger as a static method of a class that holds nothing else. */
export function bindTriggerBody(
    symbol: TypeSymbol,
    object: string,
    block: BlockNode,
    universe: Universe,
    problems: Problem[]
): BoundBody {
    return new ClassBinder(symbol, universe, problems).trigger(block, object);
}

class ClassBinder {
    readonly #symbol: TypeSymbol;
    readonly #universe: Universe;
    readonly #problems: Problem[];

    constructor(symbol: TypeSymbol, universe: Universe, problems: Problem[]) {
        this.#symbol = symbol;
        this.#universe = universe;
        this.#problems = problems;
    }

    members(): BoundMember[] {
        const { declaration } = this.#symbol;
        if (declaration.kind === 'enum') return [];
        this.#attempt(() => checkClass(this.#symbol, this.#universe));
        const bound = declaration.members.flatMap(
            (member) => this.#attempt(() => this.#member(member)) ?? []
        );
        return [...bound, ...this.#implicitConstructors()];
    }

    trigger(block: BlockNode, object: string): BoundBody {
        completes(block);
        const body = this.#body({ isStatic: true, triggerObject: object });
        return { parameters: [], temporaries: body.temporaries, statement: bindBlock(block, body) };
    }

    #member(member: MemberDeclaration): BoundMember[] {
        switch (member.kind) {
            case 'field':
                return this.#field(member);
            case 'property':
                return this.#property(member);
            case 'method':
                return this.#method(member);
            case 'constructor':
                return this.#construction(member);
            case 'initializer':
                return [this.#initializer(member)];
            default:
                return [this.#inner(member.name, member.line)];
        }
    }

    #inner(name: string, line: number): BoundMember {
        const inner = this.#symbol.inner.get(name.toLowerCase())!;
        return {
            kind: 'class',
            line,
            endLine: line,
            bound: bindClass(inner, this.#universe, this.#problems)
        };
    }

    #field(node: FieldDeclaration): BoundMember[] {
        const field = this.#symbol.fields.get(node.name.toLowerCase());
        if (field === undefined || node.value === null) return [];
        return [this.#assignment(field, node.value, node.line)];
    }

    #assignment(field: FieldSymbol, value: ExpressionNode, line: number): BoundMember {
        const body = this.#body({ isStatic: field.isStatic, initializes: true });
        const bound = body.attempt(() => bindAs(value, field.type, body), null);
        const target = {
            type: declared(this.#symbol),
            nullable: false,
            code: { kind: 'this' }
        } as const;
        const place = field.isStatic
            ? ({ kind: 'static', field } as const)
            : ({ kind: 'field', target, field } as const);
        const statement: Statement =
            bound === null
                ? { kind: 'block', line, statements: [] }
                : { kind: 'expression', line, expression: store(place, bound) };
        const code = { parameters: [], temporaries: body.temporaries, statement };
        return { kind: 'initializer', line, endLine: line, isStatic: field.isStatic, body: code };
    }

    #initializer(node: InitializerDeclaration): BoundMember {
        const body = this.#body({ isStatic: node.isStatic, initializes: true });
        const code = {
            parameters: [],
            temporaries: body.temporaries,
            statement: bindBlock(node.body, body)
        };
        return {
            kind: 'initializer',
            line: node.line,
            endLine: node.body.endLine,
            isStatic: node.isStatic,
            body: code
        };
    }

    #property(node: PropertyDeclaration): BoundMember[] {
        const field = this.#symbol.fields.get(node.name.toLowerCase());
        if (field === undefined || !field.hasAccessors) return [];
        const found: BoundMember[] = [];
        if (node.getter !== null) found.push(this.#accessor('getter', field, node.getter));
        if (node.setter !== null) found.push(this.#accessor('setter', field, node.setter));
        return found;
    }

    #accessor(kind: 'getter' | 'setter', field: FieldSymbol, node: AccessorNode): BoundMember {
        const returns = kind === 'getter' ? field.type : VOID;
        const body = this.#body({ isStatic: field.isStatic, returns, property: field });
        const parameters = kind === 'setter' ? [body.declare(node, 'value', field.type)] : [];
        const statement =
            node.body === null
                ? this.#storedValue(kind, field, body, node.line)
                : bindBlock(node.body, body);
        if (node.body !== null && kind === 'getter') this.#requireReturn(node.body, field.type);
        const endLine = node.body?.endLine ?? node.line;
        return {
            kind,
            field,
            line: node.line,
            endLine,
            body: { parameters, temporaries: body.temporaries, statement }
        };
    }

    /** What `get;` and `set;` do where the other accessor has a body. */
    #storedValue(
        kind: 'getter' | 'setter',
        field: FieldSymbol,
        body: Body,
        line: number
    ): Statement {
        const node = { kind: 'name', name: field.name, line, column: 1 } as const;
        if (kind === 'getter') return { kind: 'return', line, value: bindValue(node, body) };
        const read = bindValue(node, body).code;
        const value = bindValue({ ...node, name: 'value' }, body);
        if (read.kind !== 'field' && read.kind !== 'static')
            throw new Error(`${field.name} has no stored value`);
        return { kind: 'expression', line, expression: store(read, value) };
    }

    #method(node: MethodDeclaration): BoundMember[] {
        const overloads = this.#symbol.methods.get(node.name.toLowerCase()) ?? [];
        const method = overloads.find((one) => one.declaration === node);
        if (method === undefined || node.body === null) return [];
        const body = this.#body({ isStatic: method.isStatic, returns: method.returns });
        const parameters = this.#parameters(node.parameters, method.parameters, body);
        if (method.returns.kind === 'void') completes(node.body);
        else this.#requireReturn(node.body, method.returns);
        const statement = bindBlock(node.body, body);
        const code = { parameters, temporaries: body.temporaries, statement };
        return [
            { kind: 'method', method, line: node.line, endLine: node.body.endLine, body: code }
        ];
    }

    #requireReturn(block: BlockNode, type: Type): void {
        this.#attempt(() => {
            if (completes(block)) {
                refuse(
                    { line: block.endLine, column: 1 },
                    'missing-return',
                    `Missing return statement required return type: ${type.name}`
                );
            }
        });
    }

    #construction(node: ConstructorDeclaration): BoundMember[] {
        const method = this.#symbol.constructors.find((one) => one.declaration === node);
        if (method === undefined) return [];
        const body = this.#body({ initializes: true });
        const parameters = this.#parameters(node.parameters, method.parameters, body);
        const [first, ...rest] = node.body.statements;
        const call =
            first?.kind === 'expression' && first.expression.kind === 'constructorCall'
                ? first.expression
                : null;
        const delegate = this.#delegate(
            call?.which ?? 'super',
            call?.args ?? [],
            body,
            call ?? node
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

    #implicitConstructors(): BoundMember[] {
        const { line } = this.#symbol.declaration;
        return this.#symbol.constructors
            .filter((one) => one.declaration === null)
            .flatMap(
                (method) =>
                    this.#attempt(() => {
                        const body = this.#body({ initializes: true });
                        const parameters = this.#parameters(
                            method.parameters.map(() => this.#symbol.declaration),
                            method.parameters,
                            body
                        );
                        const names = parameters.map(
                            (one) => ({ kind: 'name', name: one.name, line, column: 1 }) as const
                        );
                        const delegate = this.#delegate(
                            'super',
                            names,
                            body,
                            this.#symbol.declaration
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

    #delegate(
        which: 'this' | 'super',
        args: readonly ExpressionNode[],
        body: Body,
        at: { line: number; column: number }
    ): Extract<BoundMember, { kind: 'constructor' }>['delegate'] {
        const target = which === 'this' ? declared(this.#symbol) : this.#symbol.superType;
        if (target === null) {
            if (args.length > 0)
                refuse(
                    at,
                    'undeclared-constructor',
                    'Constructor not defined: [Object].<Constructor>'
                );
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
        if (!isVisible(found.symbol, this.#symbol)) {
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

    #parameters(
        nodes: readonly { line: number; column: number }[],
        symbols: readonly ParameterSymbol[],
        body: Body
    ): Variable[] {
        return symbols.map((one, n) => body.declare(nodes[n]!, one.name, one.type, one.isFinal));
    }

    #body(around: Partial<Surroundings>): Body {
        return new Body({
            universe: this.#universe,
            owner: this.#symbol,
            isStatic: false,
            returns: VOID,
            initializes: false,
            property: null,
            triggerObject: null,
            problems: this.#problems,
            ...around
        });
    }

    #attempt<T>(work: () => T): T | undefined {
        try {
            return work();
        } catch (error) {
            this.#problems.push(problemOf(this.#symbol.file, error));
            return undefined;
        }
    }
}
