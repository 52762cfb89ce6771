/** `local-org exec`: anonymous Apex in an org in memory. */
import { existsSync, readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { CompileErrors } from '../front/problem.ts';
import { ApexException, DisputedSemantics, Unsupported } from '../rt/exceptions.ts';
import { framesOf } from '../rt/stack.ts';
import { runAnonymous } from '../run/anonymous.ts';
import { createMemoryOrg } from '../run/memory-org.ts';

const USAGE = 'Usage: local-org exec FILE.apex [--dir DIR]';

/**
 * Runs a file of anonymous Apex and prints its debug lines.
 * @returns 0, 1 when the code doesn't compile or throws, 2 when the command was called wrongly
 */
export async function run(args: string[]): Promise<number> {
    const { values, positionals } = parseArgs({
        args,
        allowPositionals: true,
        options: { dir: { type: 'string' } }
    });
    const [path] = positionals;
    if (path === undefined || positionals.length > 1 || !existsSync(path)) {
        process.stderr.write(path === undefined ? `${USAGE}\n` : `No file ${path}\n${USAGE}\n`);
        return 2;
    }
    try {
        execute(path, values.dir ?? process.cwd());
        return 0;
    } catch (error) {
        process.stderr.write(`${explain(error, path)}\n`);
        return 1;
    }
}

function execute(path: string, dir: string): void {
    const { org, adminId } = createMemoryOrg(dir);
    const debug = (line: string) => void process.stdout.write(`${line}\n`);
    runAnonymous(org, { userId: adminId, path, source: readFileSync(path, 'utf8'), debug });
}

/** An error in the words of Apex. @throws the error itself when it is a mistake of local-org */
function explain(error: unknown, path: string): string {
    if (error instanceof CompileErrors) return error.message;
    if (error instanceof Unsupported || error instanceof DisputedSemantics)
        return `${path}: unsupported — ${error.message}`;
    if (!(error instanceof ApexException)) throw error;
    const frames = framesOf(error).map(
        (frame) => `${frame.place}: line ${frame.line}, column ${frame.column}`
    );
    return [error.toText(), ...frames].join('\n');
}
