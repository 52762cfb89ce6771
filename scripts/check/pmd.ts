/**
 * Runs PMD over Apex with config/pmd-ruleset.xml. What PMD can't read fails like a violation, because PMD itself would
 * pass over it in silence. `pmd.ts [FOLDER]` checks another sfdx project.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { argv } from 'node:process';
import { sourceFiles } from '../lib/project.ts';
import { root as repository } from '../test/command.ts';
import { java } from './java.ts';

interface Report {
    readonly violations: readonly {
        readonly rule: string;
        readonly message: string;
        readonly codeLocation: { readonly file: string; readonly startLine: number };
    }[];
    readonly processingErrors: readonly { readonly file: string; readonly message: string }[];
}

const project = argv[2] ?? repository;
const folder = mkdtempSync(join(tmpdir(), 'latchkey-pmd-'));
try {
    const problems = problemsOf(await check());
    console.log(problems.join('\n'));
    process.exitCode = problems.length === 0 ? 0 : 1;
} finally {
    rmSync(folder, { recursive: true });
}

async function check(): Promise<Report> {
    const sources = [...sourceFiles(project, '.cls'), ...sourceFiles(project, '.trigger')];
    const input = join(folder, 'input.json');
    const output = join(folder, 'output.json');
    const apex = { filesToScan: sources.map((file) => join(project, file)) };
    const ruleSetInputFile = join(repository, 'config/pmd-ruleset.xml');
    writeFileSync(input, JSON.stringify({ ruleSetInputFile, runDataPerLanguage: { apex } }));
    const { all } = await java('com.salesforce.sfca.pmdwrapper.PmdWrapper', 'run', input, output);
    if (!existsSync(output)) {
        throw new Error(all);
    }
    return JSON.parse(readFileSync(output, 'utf8')) as Report;
}

function problemsOf({ violations, processingErrors }: Report): string[] {
    const relative = (file: string) => file.replace(`${project}/`, '');
    return [
        ...processingErrors.map(
            ({ file, message }) => `${relative(file)}: not checked: ${message}`
        ),
        ...violations.map(({ rule, message, codeLocation: { file, startLine } }) => {
            return `${relative(file)}:${startLine}: ${rule}: ${message.trim()}`;
        })
    ];
}
