import type { UnitReader } from '../front/cache.ts';
import { CompileErrors, type Problem } from '../front/problem.ts';
import type { Schema } from '../sobj/schema.ts';
import { compileSources } from './compile.ts';
import { loadProgram, type Program } from './program.ts';
import type { SourceFile } from './sources.ts';

/** The part of an app that compiles, and what keeps the rest from it. */
export interface PartialProgram {
    readonly program: Program;
    /** First problem of each file that was left out, by path. */
    readonly broken: ReadonlyMap<string, Problem>;
}

/**
 * Compiles what compiles: files with errors are left out, and then those that need them, until the rest is in order.
 * @throws CompileErrors for errors in no file that can be left out
 */
export function compileTolerant(
    files: readonly SourceFile[],
    schema: Schema,
    reader: UnitReader
): PartialProgram {
    const broken = new Map<string, Problem>();
    for (;;) {
        const compiled = compileSources(
            files.filter((file) => !broken.has(file.path)),
            schema,
            reader
        );
        if (compiled.problems.length === 0) return { program: loadProgram(compiled), broken };
        const before = broken.size;
        for (const problem of compiled.problems) {
            if (!broken.has(problem.file)) broken.set(problem.file, problem);
        }
        if (broken.size === before) throw new CompileErrors(compiled.problems);
    }
}
