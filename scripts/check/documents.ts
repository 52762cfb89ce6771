/** Checks that what the documents say about this repository is so: links, and the list of system-mode methods. */
import { root } from '../test/command.ts';
import { brokenLinks } from './documents/links.ts';
import { systemModeProblems } from './documents/system-mode.ts';

const problems = [...brokenLinks(root), ...systemModeProblems(root)];
console.log(problems.join('\n'));
process.exitCode = problems.length === 0 ? 0 : 1;
