/** Makes scenarios unlike the ones written by hand: `node --import tsx scenarios/generate/generate.ts [COUNT] [SEED]`. */
import { pathToFileURL } from 'node:url';
import process from 'node:process';
import { attackCases } from './cases-attacks.ts';
import { clientCases } from './cases-clients.ts';
import { gateCases } from './cases-gates.ts';
import { peopleCases } from './cases-people.ts';
import { addNoise } from './noise.ts';
import { Random } from './random.ts';
import { Story } from './story.ts';

const CASES = Object.entries({ ...peopleCases, ...clientCases, ...attackCases, ...gateCases });

/**
 * Scenarios with what a right answer is, each case in turn, each time with other noise.
 * @param count how many
 * @param seed the same seed gives the same scenarios
 */
export function generateScenarios(count: number, seed: number): Record<string, unknown>[] {
    return Array.from({ length: count }, (_, n) => {
        const [name, tell] = CASES[n % CASES.length]!;
        const story = new Story(new Random(seed * 100_003 + n));
        tell(story);
        addNoise(story);
        return story.toJson(`${name} #${seed}.${n}`);
    });
}

/** Number of different cases. */
export const caseCount = CASES.length;

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
    const [count = caseCount, seed = 1] = process.argv.slice(2).map(Number);
    process.stdout.write(`${JSON.stringify(generateScenarios(count, seed), null, 1)}\n`);
}
