import { ApexErrorListener, ApexParserFactory } from '@apexdevtools/apex-parser';
import type { ApexParser } from '@apexdevtools/apex-parser';
import type { UnitNode } from './ast/index.ts';
import { lowerAnonymous, lowerCompilationUnit, lowerTrigger } from './lower/declarations.ts';
import { refuse } from './problem.ts';

/** What a text is to be read as. */
export type UnitKind = 'class' | 'trigger' | 'anonymous';

/**
 * Reads a source text into a syntax tree.
 * @throws Refusal at the first syntax error, and for constructs the parser lets through but Apex does not
 */
export function parseUnit(source: string, kind: UnitKind): UnitNode {
    const errors = new FirstError();
    const { parser } = ApexParserFactory.createLexerAndParser(source, errors);
    const tree = rootOf(parser, kind);
    errors.refuseAny();
    return tree();
}

/** Runs the grammar's rule now and gives the lowering back, so that syntax errors are seen in between. */
function rootOf(parser: ApexParser, kind: UnitKind): () => UnitNode {
    if (kind === 'trigger') {
        const unit = parser.triggerUnit();
        return () => lowerTrigger(unit);
    }
    if (kind === 'anonymous') {
        const unit = parser.anonymousUnit();
        return () => lowerAnonymous(unit);
    }
    const unit = parser.compilationUnit();
    return () => lowerCompilationUnit(unit);
}

class FirstError extends ApexErrorListener {
    #first: { line: number; column: number; message: string } | null = null;

    override apexSyntaxError(line: number, column: number, message: string): void {
        this.#first ??= { line, column: column + 1, message };
    }

    refuseAny(): void {
        if (this.#first !== null) refuse(this.#first, 'syntax', this.#first.message);
    }
}
