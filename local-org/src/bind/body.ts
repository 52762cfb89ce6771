import type { ExpressionNode, Position } from '../front/ast/index.ts';
import { problemOf, refuse, type Problem } from '../front/problem.ts';
import { localName } from '../rt/mangle.ts';
import type { FieldSymbol, TypeSymbol } from '../types/symbols.ts';
import { declared, type DeclaredType, type Type } from '../types/type.ts';
import type { Universe } from '../types/universe.ts';
import type { Expression, Variable } from './bound.ts';
import { local } from './make.ts';
import { requireName } from './names.ts';

/** What surrounds the code being bound. */
export interface Surroundings {
    readonly universe: Universe;
    readonly owner: TypeSymbol;
    readonly isStatic: boolean;
    /** Type of `return` values. */
    readonly returns: Type;
    /** Where final fields may be assigned: constructors and initialisers. */
    readonly initializes: boolean;
    /** The property whose accessor this is: inside, its name means the stored value. */
    readonly property: FieldSymbol | null;
    /** Object of the trigger whose body this is. */
    readonly triggerObject: string | null;
    readonly problems: Problem[];
}

/** Scopes, temporaries and errors of one body of code. */
export class Body {
    readonly around: Surroundings;
    readonly temporaries: string[] = [];
    /** Temporaries of `?.` whose null check is still to be put around the chain. */
    guards: { temporary: string; value: Expression }[] = [];
    /** Loops around the statement being bound. */
    loops = 0;
    readonly #scopes: Map<string, Variable>[] = [new Map<string, Variable>()];
    #declared = 0;

    constructor(around: Surroundings) {
        this.around = around;
    }

    get universe(): Universe {
        return this.around.universe;
    }

    /** The type of `this`. */
    get self(): DeclaredType {
        return declared(this.around.owner);
    }

    /** Declares a variable in the innermost scope. @throws Refusal when the method has one of that name in sight */
    declare(at: Position, name: string, type: Type, isFinal = false): Variable {
        this.attempt(() => requireName(at, name), undefined);
        if (this.variable(name) !== undefined)
            refuse(at, 'duplicate', `Duplicate variable: ${name}`);
        const variable = { name, type, isFinal, js: localName(name, this.#declared++) };
        this.#scopes.at(-1)!.set(name.toLowerCase(), variable);
        return variable;
    }

    /** The variable in sight of that name. */
    variable(name: string): Variable | undefined {
        const lower = name.toLowerCase();
        return this.#scopes.findLast((scope) => scope.has(lower))?.get(lower);
    }

    /** All variables in sight. */
    visible(): Variable[] {
        return this.#scopes.flatMap((scope) => [...scope.values()]);
    }

    /** Binds something in a scope of its own. */
    scoped<T>(bind: () => T): T {
        this.#scopes.push(new Map());
        try {
            return bind();
        } finally {
            this.#scopes.pop();
        }
    }

    /** A fresh JavaScript variable of the method. */
    temporary(): string {
        const name = `$t${this.temporaries.length}`;
        this.temporaries.push(name);
        return name;
    }

    /** A temporary together with the expression that reads it. */
    hold(type: Type, nullable = true): { js: string; read: Expression } {
        const js = this.temporary();
        return { js, read: local(js, type, nullable) };
    }

    /** Binds one part; an error in it is noted and the rest goes on. @param otherwise stands in for the part */
    attempt<T>(bind: () => T, otherwise: T): T {
        try {
            return bind();
        } catch (error) {
            this.around.problems.push(problemOf(this.around.owner.file, error));
            return otherwise;
        }
    }
}

/** Removes parentheses. */
export function bare(node: ExpressionNode): ExpressionNode {
    return node.kind === 'parenthesis' ? bare(node.inner) : node;
}
