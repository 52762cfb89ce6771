/**
 * Checks the project's metadata without an org: every element against the Metadata API's own declarations, every
 * reference against what the project holds.
 */
import { root } from '../test/command.ts';
import { metadataProblems } from './metadata/problems.ts';
import { MetadataSchema } from './metadata/schema.ts';

const problems = metadataProblems(root, new MetadataSchema());
console.log(problems.join('\n'));
process.exitCode = problems.length === 0 ? 0 : 1;
