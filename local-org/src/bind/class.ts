import type {
    BlockNode,
    ExpressionNode,
    FieldDeclaration,
    InitializerDeclaration,
    MemberDeclaration,
    MethodDeclaration
} from '../front/ast/index.ts';
import type { Problem } from '../front/problem.ts';
import type { FieldSymbol, TypeSymbol } from '../types/symbols.ts';
import { declared } from '../types/type.ts';
import type { Universe } from '../types/universe.ts';
import type { BoundBody, BoundClass, BoundMember, Statement } from './bound.ts';
import { checkClass } from './checks.ts';
import { bindConstructor, bindImplicitConstructors } from './constructor.ts';
import { bindAs } from './expression.ts';
import { completes } from './flow.ts';
import { store } from './make.ts';
import { MemberContext } from './member-context.ts';
import { checkNames } from './names.ts';
import { bindProperty } from './property.ts';
import { bindBlock } from './statement.ts';

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
    readonly #context: MemberContext;

    constructor(symbol: TypeSymbol, universe: Universe, problems: Problem[]) {
        this.#context = new MemberContext(symbol, universe, problems);
    }

    get #symbol(): TypeSymbol {
        return this.#context.symbol;
    }

    members(): BoundMember[] {
        const { declaration } = this.#symbol;
        checkNames(declaration, (check) => this.#context.attempt(check));
        if (declaration.kind === 'enum') return [];
        this.#context.attempt(() => checkClass(this.#symbol, this.#context.universe));
        const bound = declaration.members.flatMap(
            (member) => this.#context.attempt(() => this.#member(member)) ?? []
        );
        return [...bound, ...bindImplicitConstructors(this.#context)];
    }

    trigger(block: BlockNode, object: string): BoundBody {
        completes(block);
        const body = this.#context.body({ isStatic: true, triggerObject: object });
        return { parameters: [], temporaries: body.temporaries, statement: bindBlock(block, body) };
    }

    #member(member: MemberDeclaration): BoundMember[] {
        switch (member.kind) {
            case 'field':
                return this.#field(member);
            case 'property':
                return bindProperty(member, this.#context);
            case 'method':
                return this.#method(member);
            case 'constructor':
                return bindConstructor(member, this.#context);
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
            bound: bindClass(inner, this.#context.universe, this.#context.problems)
        };
    }

    #field(node: FieldDeclaration): BoundMember[] {
        const field = this.#symbol.fields.get(node.name.toLowerCase());
        if (field === undefined || node.value === null) return [];
        return [this.#assignment(field, node.value, node.line)];
    }

    #assignment(field: FieldSymbol, value: ExpressionNode, line: number): BoundMember {
        const body = this.#context.body({ isStatic: field.isStatic, initializes: true });
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
        const body = this.#context.body({ isStatic: node.isStatic, initializes: true });
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

    #method(node: MethodDeclaration): BoundMember[] {
        const overloads = this.#symbol.methods.get(node.name.toLowerCase()) ?? [];
        const method = overloads.find((one) => one.declaration === node);
        if (method === undefined || node.body === null) return [];
        const body = this.#context.body({ isStatic: method.isStatic, returns: method.returns });
        const parameters = this.#context.parameters(node.parameters, method.parameters, body);
        if (method.returns.kind === 'void') completes(node.body);
        else this.#context.requireReturn(node.body, method.returns);
        const statement = bindBlock(node.body, body);
        const code = { parameters, temporaries: body.temporaries, statement };
        return [
            { kind: 'method', method, line: node.line, endLine: node.body.endLine, body: code }
        ];
    }
}
