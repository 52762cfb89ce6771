/**
 * Type-checks Apex with apex-ls, which knows the standard objects and classes, and reports unused code.
 * `apex-ls.ts [FOLDER]` checks another sfdx project.
 */
import { argv } from 'node:process';
import { root as repository } from '../test/command.ts';
import { java } from './java.ts';

interface Report {
    readonly files: readonly {
        readonly path: string;
        readonly messages: readonly Message[];
    }[];
}

interface Message {
    readonly start: { readonly line: number; readonly offset: number };
    readonly category: string;
    readonly message: string;
}

const project = argv[2] ?? repository;
const options = ['-w', project, '-n', '-d', 'unused', '-f', 'json'];
const { stdout, all } = await java('io.github.apexdevtools.apexls.CheckForIssues', ...options);
const issues = issuesIn(stdout);
console.log(issues === null ? all : issues.join('\n'));
process.exitCode = issues?.length === 0 ? 0 : 1;

/** Null when the program said anything but its report. */
function issuesIn(text: string): string[] | null {
    try {
        const { files } = JSON.parse(text) as Report;
        return files.flatMap(({ path, messages }) => messages.map((found) => line(path, found)));
    } catch {
        return null;
    }
}

function line(path: string, { start, category, message }: Message): string {
    const place = `${path.replace(`${project}/`, '')}:${start.line}:${start.offset + 1}`;
    return `${place}: ${category}: ${message}`;
}
