import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { caseCount, generateScenarios } from '../../../scenarios/generate/generate.ts';
import { diagnoseScenario } from '../../src/diagnose/diagnose-scenario.ts';
import { mistakesIn } from '../../src/diagnose/judge.ts';
import { parseScenario, readScenarios } from '../../src/diagnose/read-scenarios.ts';
import { app, root } from './app.ts';

const folder = join(root, 'scenarios');
const files = readdirSync(folder).filter((name) => name.endsWith('.json'));

describe('the engine and the scenarios written by hand', () => {
    for (const file of files) {
        for (const { scenario, problem } of readScenarios(join(folder, file))) {
            it(`answers ${scenario?.name ?? file}`, () => {
                assert.ok(
                    scenario?.expect,
                    `the file can be read and says what is right: ${problem}`
                );
                const mistakes = mistakesIn(diagnoseScenario(app, scenario), scenario.expect);
                assert.deepEqual(
                    mistakes,
                    [],
                    'cause, steps, culprit and other findings are right'
                );
            });
        }
    }
});

describe('the engine and scenarios with noise', () => {
    it('keeps its answers whatever surrounds the cause', () => {
        const wrong = generateScenarios(2 * caseCount, 20).flatMap((given) => {
            const { scenario, problem } = parseScenario(given, String(given['name']), '');
            if (scenario === null) return [problem];
            const mistakes = mistakesIn(diagnoseScenario(app, scenario), scenario.expect!);
            return mistakes.map((mistake) => `${scenario.name}: ${mistake}`);
        });
        assert.deepEqual(wrong, [], 'every answer is right');
    });
});
