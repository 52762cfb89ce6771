import type { ScenarioAnswer } from './diagnose-scenario.ts';
import type { Expectation } from './scenario.ts';

/** Lower bounds of the bands, highest first. */
const BANDS = [0.95, 0.9, 0.8, 0.7, 0];

/** An answer with what was right. */
export interface JudgedAnswer {
    readonly answer: ScenarioAnswer;
    readonly expected: Expectation;
}

/** How often verdicts of about one confidence are right. */
export interface Band {
    /** Lowest confidence of the band. */
    readonly from: number;
    readonly verdicts: number;
    /** Mean confidence, from 0 to 1. */
    readonly said: number;
    /** Share that is right, from 0 to 1. */
    readonly right: number;
}

/** How often verdicts of a confidence are right, band by band, highest first; bands without a verdict are left out. */
export function calibrate(judged: readonly JudgedAnswer[]): Band[] {
    return BANDS.flatMap((from, n) => {
        const to = n === 0 ? 1.01 : BANDS[n - 1]!;
        const inBand = judged.filter(({ answer }) => {
            const confidence = confidenceOf(answer);
            return confidence >= from && confidence < to;
        });
        return inBand.length === 0 ? [] : [bandOf(from, inBand)];
    });
}

/** The bands as lines for people. */
export function calibrationTable(judged: readonly JudgedAnswer[]): string[] {
    return ['confidence   verdicts   said   right', ...calibrate(judged).map(bandLine)];
}

function bandOf(from: number, judged: readonly JudgedAnswer[]): Band {
    return {
        from,
        verdicts: judged.length,
        said: mean(judged.map(({ answer }) => confidenceOf(answer))),
        right: mean(
            judged.map(({ answer, expected }) => {
                return answer.findings[0]?.cause === expected.cause ? 1 : 0;
            })
        )
    };
}

function bandLine({ from, verdicts, said, right }: Band): string {
    return [
        `from ${from.toFixed(2)}`.padEnd(12),
        String(verdicts).padStart(9),
        said.toFixed(2).padStart(7),
        right.toFixed(2).padStart(8)
    ].join('');
}

function confidenceOf({ findings }: ScenarioAnswer): number {
    return findings[0]?.confidence ?? 0;
}

function mean(values: readonly number[]): number {
    return values.reduce((sum, value) => sum + value, 0) / values.length;
}
