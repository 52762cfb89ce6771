import type { BlockNode, Position } from '../front/ast/index.ts';
import { problemOf, refuse, type Problem } from '../front/problem.ts';
import type { ParameterSymbol, TypeSymbol } from '../types/symbols.ts';
import { VOID, type Type } from '../types/type.ts';
import type { Universe } from '../types/universe.ts';
import { Body, type Surroundings } from './body.ts';
import type { Variable } from './bound.ts';
import { completes } from './flow.ts';

/** What binding the members of a class has in common. */
export class MemberContext {
    readonly symbol: TypeSymbol;
    readonly universe: Universe;
    readonly problems: Problem[];

    constructor(symbol: TypeSymbol, universe: Universe, problems: Problem[]) {
        this.symbol = symbol;
        this.universe = universe;
        this.problems = problems;
    }

    /** The code of a member; what `around` leaves out is that of an instance method without a result. */
    body(around: Partial<Surroundings>): Body {
        return new Body({
            universe: this.universe,
            owner: this.symbol,
            isStatic: false,
            returns: VOID,
            initializes: false,
            property: null,
            triggerObject: null,
            problems: this.problems,
            ...around
        });
    }

    /** Declares the parameters of a member. @param nodes where they stand, in the same order */
    parameters(
        nodes: readonly Position[],
        symbols: readonly ParameterSymbol[],
        body: Body
    ): Variable[] {
        return symbols.map((one, n) => body.declare(nodes[n]!, one.name, one.type, one.isFinal));
    }

    /** Notes an error unless every way through a body ends with a result. */
    requireReturn(block: BlockNode, type: Type): void {
        this.attempt(() => {
            if (completes(block)) {
                refuse(
                    { line: block.endLine, column: 1 },
                    'missing-return',
                    `Missing return statement required return type: ${type.name}`
                );
            }
        });
    }

    /** Runs a part; its error is noted. @returns undefined for a part with an error */
    attempt<T>(work: () => T): T | undefined {
        try {
            return work();
        } catch (error) {
            this.problems.push(problemOf(this.symbol.file, error));
            return undefined;
        }
    }
}
