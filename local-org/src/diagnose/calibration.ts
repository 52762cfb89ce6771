import type { ScenarioAnswer } from './diagnose-scenario.ts';
import type { Expectation } from './scenario.ts';

/** Lower bounds of the bands, highest first. */
const BANDS = [0.95, 0.9, 0.8, 0.7, 0];

/** An answer with what was right. */
export interface JudgedAnswer {
    readonly answer: ScenarioAnswer;
    readonly expected: Expectation;
}

/**
 * How often verdicts of a confidence are right, band by band; bands without a verdict are left out.
 * @returns lines for people: band, number of verdicts, mean confidence, share that is right
 */
export function calibrationTable(judged: readonly JudgedAnswer[]): string[] {
    const rows = BANDS.flatMap((from, n) => {
        const to = n === 0 ? 1.01 : BANDS[n - 1]!;
        const inBand = judged.filter(({ answer }) => {
            const confidence = answer.findings[0]?.confidence ?? 0;
            return confidence >= from && confidence < to;
        });
        return inBand.length === 0 ? [] : [bandLine(from, inBand)];
    });
    return ['confidence   verdicts   said   right', ...rows];
}

function bandLine(from: number, judged: readonly JudgedAnswer[]): string {
    const said = mean(judged.map(({ answer }) => answer.findings[0]?.confidence ?? 0));
    const right = mean(
        judged.map(({ answer, expected }) => {
            return answer.findings[0]?.cause === expected.cause ? 1 : 0;
        })
    );
    return [
        `from ${from.toFixed(2)}`.padEnd(12),
        String(judged.length).padStart(9),
        said.toFixed(2).padStart(7),
        right.toFixed(2).padStart(8)
    ].join('');
}

function mean(values: readonly number[]): number {
    return values.reduce((sum, value) => sum + value, 0) / values.length;
}
