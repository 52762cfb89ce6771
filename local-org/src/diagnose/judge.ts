import type { ScenarioAnswer } from './diagnose-scenario.ts';
import type { Expectation } from './scenario.ts';

/** What is wrong with an answer, one sentence each; empty when it is right. */
export function mistakesIn(answer: ScenarioAnswer, expected: Expectation): string[] {
    const [first, ...later] = answer.findings;
    if (first === undefined) return ['there is no finding'];
    const mistakes: string[] = [];
    if (first.cause !== expected.cause)
        mistakes.push(`cause is ${first.cause}, not ${expected.cause}`);
    for (const code of expected.recommended) {
        if (!first.recommended.includes(code)) mistakes.push(`${code} is not recommended`);
    }
    for (const code of expected.never) {
        const bad = answer.findings.find(({ recommended }) => recommended.includes(code));
        if (bad !== undefined) mistakes.push(`${bad.cause} recommends ${code}`);
    }
    for (const [field, value] of Object.entries(expected.culprit)) {
        const found = first.culprit?.[field] ?? null;
        if (found !== value) mistakes.push(`culprit's ${field} is ${found}, not ${value}`);
    }
    for (const cause of expected.also) {
        if (!later.some((finding) => finding.cause === cause)) mistakes.push(`${cause} is missing`);
    }
    return mistakes;
}
