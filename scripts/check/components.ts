/**
 * Builds the Lightning Web Components as a deployment does: TypeScript to JavaScript, and that through the compiler of
 * the platform, which knows neither TypeScript nor lowered decorators. Jest would not notice: it reads the `.ts`.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { transformSync } from '@lwc/compiler';
import { bundles, type Bundle } from '../lib/project.ts';
import { node, root } from '../test/command.ts';

const COMPILED = /\.(js|html|css)$/;

const output = mkdtempSync(join(tmpdir(), 'latchkey-components-'));
try {
    const problems = await emit();
    problems.push(...bundles(root).flatMap((bundle) => compile(bundle)));
    console.log(problems.join('\n'));
    process.exitCode = problems.length === 0 ? 0 : 1;
} finally {
    rmSync(output, { recursive: true });
}

async function emit(): Promise<string[]> {
    const tsc = 'node_modules/typescript/bin/tsc';
    // Types are another check's business.
    const options = ['-p', 'tsconfig.build.json', '--noCheck', '--outDir', output];
    const { status, all } = await node(tsc, ...options);
    return status === 0 ? [] : [all.trim()];
}

function compile(bundle: Bundle): string[] {
    const emitted = filesIn(join(output, bundle.folder)).filter((file) => file.endsWith('.js'));
    const authored = filesIn(join(root, bundle.folder)).filter((file) => !file.endsWith('.js'));
    return [...emitted, ...authored]
        .filter((file) => COMPILED.test(file))
        .flatMap((file) => compileFile(file, bundle));
}

function compileFile(file: string, { name, folder }: Bundle): string[] {
    const place = `${folder}/${file.slice(file.lastIndexOf('/') + 1)}`;
    try {
        const options = { namespace: 'c', name };
        const { warnings } = transformSync(readFileSync(file, 'utf8'), file, options);
        return (warnings ?? []).map(({ message }) => `${place}: ${message}`);
    } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        return [`${place}: ${reason.replaceAll(`${output}/`, '')}`];
    }
}

/** Full paths; empty when there is no such folder. */
function filesIn(folder: string): string[] {
    try {
        const entries = readdirSync(folder, { withFileTypes: true });
        return entries.filter((entry) => entry.isFile()).map(({ name }) => join(folder, name));
    } catch {
        return [];
    }
}
