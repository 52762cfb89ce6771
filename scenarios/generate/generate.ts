/** Makes scenarios unlike the ones written by hand: `node --import tsx scenarios/generate/generate.ts [COUNT] [SEED] [ambiguous]`. */
import { pathToFileURL } from 'node:url';
import process from 'node:process';
import { ambiguousCases } from './cases-ambiguous.ts';
import { attackCases } from './cases-attacks.ts';
import { clientCases } from './cases-clients.ts';
import { gateCases } from './cases-gates.ts';
import { peopleCases } from './cases-people.ts';
import { addNoise } from './noise.ts';
import { Random } from './random.ts';
import { Story } from './story.ts';

/** Cases by which an engine is judged: each has one right answer. */
const CLEAR = Object.entries({ ...peopleCases, ...clientCases, ...attackCases, ...gateCases });

/** Cases by which its confidence is judged. */
export const AMBIGUOUS = Object.entries(ambiguousCases);

/**
 * Scenarios with what a right answer is, each case in turn, each time with other noise.
 * @param count how many
 * @param seed the same seed gives the same scenarios
 * @param cases names with what tells them
 */
export function generateScenarios(
    count: number,
    seed: number,
    cases = CLEAR
): Record<string, unknown>[] {
    return Array.from({ length: count }, (_, n) => {
        const [name, tell] = cases[n % cases.length]!;
        const story = new Story(new Random(seed * 100_003 + n));
        tell(story);
        addNoise(story);
        return story.toJson(`${name} #${seed}.${n}`);
    });
}

/** Number of different cases. */
export const caseCount = CLEAR.length;

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
    const [count = caseCount, seed = 1, kind = 'clear'] = process.argv.slice(2);
    const cases = kind === 'ambiguous' ? AMBIGUOUS : CLEAR;
    const scenarios = generateScenarios(Number(count), Number(seed), cases);
    process.stdout.write(`${JSON.stringify(scenarios, null, 1)}\n`);
}
