import type { BoundBody, BoundClass, BoundMember } from '../bind/bound.ts';
import { contextMethodName, platformMethodName } from '../rt/mangle.ts';
import { allSupertypes } from '../types/assignable.ts';
import type { MethodSymbol, TypeSymbol } from '../types/symbols.ts';
import { declared, platformName, sameType } from '../types/type.ts';
import type { Universe } from '../types/universe.ts';
import { print } from './expression.ts';
import { LineWriter } from './lines.ts';
import { Pool } from './pool.ts';
import { StatementWriter } from './statement.ts';

/** JavaScript of one source file, to be compiled as a function of `parameters`. */
export interface EmittedFile {
    readonly source: string;
    readonly pool: Pool;
}

/**
 * Prints a class and those inside it. Each statement stands on its line of the Apex source, so that stacks and
 * coverage of the JavaScript engine speak of Apex lines.
 */
export function emitClass(bound: BoundClass, universe: Universe): EmittedFile {
    const emitter = new ClassEmitter(universe);
    emitter.class(bound);
    return emitter.file();
}

/** Prints a trigger's body as `run` of its class. */
export function emitTrigger(
    symbol: TypeSymbol,
    body: BoundBody,
    line: number,
    universe: Universe
): EmittedFile {
    const emitter = new ClassEmitter(universe);
    emitter.trigger(symbol, body, line);
    return emitter.file();
}

/** The name of an emitted function, from which a stack tells the Apex method. */
function functionName(symbol: TypeSymbol, member: string): string {
    return `${symbol.qualifiedName.replaceAll('.', '$')}$$${member}`;
}

class ClassEmitter {
    readonly #universe: Universe;
    readonly #out = new LineWriter();
    readonly #pool = new Pool();
    readonly #statements = new StatementWriter(this.#out, this.#pool);

    constructor(universe: Universe) {
        this.#universe = universe;
    }

    file(): EmittedFile {
        return { source: this.#out.toString(), pool: this.#pool };
    }

    class(bound: BoundClass): void {
        const initializers = { instance: [] as string[], static: [] as string[] };
        for (const member of bound.members) {
            if (member.kind !== 'initializer') continue;
            const names = member.isStatic ? initializers.static : initializers.instance;
            names.push(
                member.isStatic ? `$s${names.length}` : `$i${bound.symbol.depth}_${names.length}`
            );
        }
        const context = { bound, initializers, used: { instance: 0, static: 0 } };
        for (const member of bound.members) this.#member(member, context);
    }

    trigger(symbol: TypeSymbol, body: BoundBody, line: number): void {
        this.#function(
            `${this.#pool.classOf(symbol)}.run`,
            functionName(symbol, 'trigger'),
            body,
            line,
            line
        );
    }

    #member(member: BoundMember, context: ClassContext): void {
        const { symbol } = context.bound;
        const shell = this.#pool.classOf(symbol);
        switch (member.kind) {
            case 'class':
                return this.class(member.bound);
            case 'method':
                return this.#method(member, context, shell);
            case 'constructor':
                return this.#construction(member, context, shell);
            case 'getter':
            case 'setter': {
                const prefix = member.kind === 'getter' ? 'get' : 'set';
                const place = `${shell}${member.field.isStatic ? '' : '.prototype'}.${prefix}_${member.field.js}`;
                const start = member.field.isStatic ? this.#touch(context) : '';
                return this.#function(
                    place,
                    functionName(symbol, `${prefix}_${member.field.name}`),
                    member.body,
                    member.line,
                    member.endLine,
                    start
                );
            }
            case 'initializer': {
                const kind = member.isStatic ? 'static' : 'instance';
                const name = context.initializers[kind][context.used[kind]++]!;
                const place = `${shell}${member.isStatic ? '' : '.prototype'}.${name}`;
                return this.#function(
                    place,
                    functionName(symbol, member.isStatic ? '$static' : '$init'),
                    member.body,
                    member.line,
                    member.endLine
                );
            }
        }
    }

    #method(
        member: Extract<BoundMember, { kind: 'method' }>,
        context: ClassContext,
        shell: string
    ): void {
        const { method } = member;
        const place = `${shell}${method.isStatic ? '' : '.prototype'}.${method.js}`;
        const aliases = platformAliases(method, context.bound.symbol, this.#universe).map(
            (alias) => `${shell}.prototype.${alias}=`
        );
        const start = method.isStatic ? this.#touch(context) : '';
        const name = functionName(context.bound.symbol, method.name);
        this.#function(
            `${aliases.join('')}${place}`,
            name,
            member.body,
            member.line,
            member.endLine,
            start
        );
    }

    #construction(
        member: Extract<BoundMember, { kind: 'constructor' }>,
        context: ClassContext,
        shell: string
    ): void {
        const fields =
            member.delegate?.which === 'this'
                ? ''
                : context.initializers.instance.map((name) => `this.${name}();`).join('');
        const start = `${this.#touch(context)}${this.#delegate(member)}${fields}`;
        const place = `${shell}.prototype.${member.method.js}`;
        this.#function(
            place,
            functionName(context.bound.symbol, '$init'),
            member.body,
            member.line,
            member.endLine,
            start,
            'this'
        );
    }

    #delegate(member: Extract<BoundMember, { kind: 'constructor' }>): string {
        const { delegate } = member;
        if (delegate === null) return '';
        const args = delegate.args.map((arg) => print(arg, this.#pool));
        const { owner, js } = delegate.constructor;
        if (owner.origin === 'platform') return `$initException(${['this', ...args].join(',')});`;
        return `this.${js}(${args.join(',')});`;
    }

    /** Makes sure that the class's static code has run. */
    #touch(context: ClassContext): string {
        return context.initializers.static.length === 0
            ? ''
            : `${this.#pool.staticsOf(context.bound.symbol)};`;
    }

    #function(
        place: string,
        name: string,
        body: BoundBody,
        line: number,
        endLine: number,
        start = '',
        result = 'null'
    ): void {
        const parameters = body.parameters.map((parameter) => parameter.js).join(',');
        const temporaries =
            body.temporaries.length === 0 ? '' : `let ${body.temporaries.join(',')};`;
        this.#out.write(
            `${place}=function ${name}(${parameters}){try{if(++$frame.depth>1000)$tooDeep();${temporaries}${start}`,
            line
        );
        this.#statements.writeBody(body.statement, result);
        this.#out.write(`return ${result};}finally{$frame.depth--;}};`, endLine);
    }
}

interface ClassContext {
    readonly bound: BoundClass;
    readonly initializers: {
        readonly instance: readonly string[];
        readonly static: readonly string[];
    };
    readonly used: { instance: number; static: number };
}

/** Names by which the library calls a method, because a platform type declares it. */
function platformAliases(method: MethodSymbol, symbol: TypeSymbol, universe: Universe): string[] {
    if (method.isStatic) return [];
    const ancestors = [...allSupertypes(declared(symbol)), universe.type('Object')];
    const isDeclared = ancestors.some(
        ({ symbol: ancestor }) =>
            ancestor.origin === 'platform' &&
            (ancestor.methods.get(method.name.toLowerCase()) ?? []).some(
                (one) =>
                    one.parameters.length === method.parameters.length &&
                    (ancestor.qualifiedName !== 'Object' || sameType(one.returns, method.returns))
            )
    );
    if (!isDeclared) return [];
    const general = platformMethodName(method.name, method.parameters.length);
    const [context, ...rest] = method.parameters;
    return context !== undefined && rest.length === 0 && platformName(context.type) !== ''
        ? [general, contextMethodName(method.name, context.type.name)]
        : [general];
}
