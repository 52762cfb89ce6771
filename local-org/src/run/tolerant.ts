import type { UnitReader } from '../front/cache.ts';
import { CompileErrors, describeProblem, type Problem } from '../front/problem.ts';
import type { Label } from '../sobj/project.ts';
import type { Schema } from '../sobj/schema.ts';
import { Unsupported } from '../rt/exceptions.ts';
import { compileSources } from './compile.ts';
import { loadProgram, type LeftOut, type Program, type ProgramTrigger } from './program.ts';
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
    reader: UnitReader,
    labels: readonly Label[] = []
): PartialProgram {
    const broken = new Map<string, Problem>();
    for (;;) {
        const compiled = compileSources(
            files.filter((file) => !broken.has(file.path)),
            schema,
            reader,
            labels
        );
        if (compiled.problems.length === 0) {
            return { program: loadProgram(compiled, leftOut(files, broken, reader)), broken };
        }
        const before = broken.size;
        for (const problem of compiled.problems) {
            if (!broken.has(problem.file)) broken.set(problem.file, problem);
        }
        if (broken.size === before) throw new CompileErrors(compiled.problems);
    }
}

/** What the files that were left out would have brought, so that whoever needs it hears why it is missing. */
function leftOut(
    files: readonly SourceFile[],
    broken: ReadonlyMap<string, Problem>,
    reader: UnitReader
): LeftOut {
    const lost = files.filter((file) => broken.has(file.path));
    const reasonOf = (file: SourceFile) => describeProblem(broken.get(file.path)!);
    return {
        reasons: new Map(lost.map((file) => [nameOf(file).toLowerCase(), reasonOf(file)])),
        triggers: lost.flatMap((file) => refusingTrigger(file, reasonOf(file), reader))
    };
}

/** A trigger that refuses the change which fires it; nothing for a file that can't even be read. */
function refusingTrigger(file: SourceFile, reason: string, reader: UnitReader): ProgramTrigger[] {
    if (file.kind !== 'trigger') return [];
    try {
        const unit = reader.read(file.source, 'trigger');
        if (unit.kind !== 'trigger') return [];
        const { name, object, events } = unit;
        const run = () => {
            throw new Unsupported(`Trigger ${name} was left out: ${reason}`);
        };
        return [{ name, object, events, run }];
    } catch {
        return [];
    }
}

function nameOf(file: SourceFile): string {
    return file.path
        .split('/')
        .at(-1)!
        .replace(/\.\w+$/, '');
}
