import type { Org } from '../org.ts';
import { setQuiddity } from '../plat/request.ts';
import { ANONYMOUS } from './compile.ts';
import { compileProgram, readerOf } from './program.ts';
import { sourcesInUse } from './sources.ts';
import { runInTransaction } from './transaction.ts';

/** Anonymous Apex to run. */
export interface AnonymousOptions {
    readonly userId: string;
    /** Path that compile errors name. */
    readonly path: string;
    readonly source: string;
    readonly debug: (line: string) => void;
}

/**
 * Runs anonymous Apex with the classes of the org's project, in the API version of the project.
 * @throws CompileErrors, or whatever the code throws
 */
export function runAnonymous(org: Org, options: AnonymousOptions): void {
    const { path, source } = options;
    const { project, schema } = org;
    const block = { path, source, kind: 'anonymous', apiVersion: project.apiVersion } as const;
    const files = [...sourcesInUse(project), block];
    const program = compileProgram(files, schema, readerOf(project.dir), project.labels);
    const run = program.shell(program.symbol(ANONYMOUS)!)['m_run']!;
    runInTransaction({ ...org, program }, options, (transaction) => {
        setQuiddity(transaction, 'ANONYMOUS');
        run();
    });
}
