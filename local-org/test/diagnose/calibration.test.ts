import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { AMBIGUOUS, generateScenarios } from '../../../scenarios/generate/generate.ts';
import { calibrate, type JudgedAnswer } from '../../src/diagnose/calibration.ts';
import { diagnoseScenario } from '../../src/diagnose/diagnose-scenario.ts';
import { parseScenario } from '../../src/diagnose/read-scenarios.ts';
import { app } from './app.ts';

/** What chance alone does to so few verdicts: about two standard deviations of a band of 40. */
const TOLERANCE = 0.12;

function judge(given: Record<string, unknown>): JudgedAnswer {
    const { scenario, problem } = parseScenario(given, String(given['name']), '');
    assert.ok(scenario?.expect, `the generator makes scenarios that can be read: ${problem}`);
    return { answer: diagnoseScenario(app, scenario), expected: scenario.expect };
}

describe('confidence', () => {
    const judged = generateScenarios(200, 5, AMBIGUOUS).map(judge);

    it('is as high as verdicts are often right, where the rows fit two causes', () => {
        for (const { from, said, right, verdicts } of calibrate(judged)) {
            assert.ok(
                Math.abs(said - right) <= TOLERANCE,
                `of ${verdicts} verdicts from ${from}: said ${said}, right ${right}`
            );
        }
    });

    it('names the other cause as the runner-up when the verdict is wrong', () => {
        for (const { answer, expected } of judged) {
            const [first] = answer.findings;
            if (first?.cause === expected.cause || first?.runnerUp === undefined) continue;
            assert.equal(first.runnerUp.cause, expected.cause, answer.name);
        }
    });
});
