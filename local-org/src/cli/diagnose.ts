/** `local-org diagnose`: asks the app's diagnosis engine about scenarios. */
import { resolve } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { calibrationTable, type JudgedAnswer } from '../diagnose/calibration.ts';
import { diagnoseScenario, type ScenarioAnswer } from '../diagnose/diagnose-scenario.ts';
import { mistakesIn } from '../diagnose/judge.ts';
import { readScenarios } from '../diagnose/read-scenarios.ts';
import type { Scenario } from '../diagnose/scenario.ts';
import { loadScenarioApp, type ScenarioApp } from '../diagnose/scenario-org.ts';
import { ApexException } from '../rt/exceptions.ts';

const USAGE = 'Usage: local-org diagnose [--check] FILE.json …';

/** Folder that holds `sfdx-project.json`. */
const root = resolve(import.meta.dirname, '../../..');

/**
 * Prints one line of JSON for each scenario, or with `--check` what is wrong with the answers and how often verdicts
 * of a confidence are right.
 * @returns 0 when every scenario was diagnosed, 1 when one was not, or was wrong under `--check`, 2 for wrong arguments
 */
export async function run(args: string[]): Promise<number> {
    const options = { check: { type: 'boolean', default: false } } as const;
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options });
    if (positionals.length === 0) {
        process.stderr.write(`${USAGE}\n`);
        return 2;
    }
    const app = loadScenarioApp(root);
    const read = positionals.flatMap((file) => readScenarios(file));
    const judged: JudgedAnswer[] = [];
    let failed = false;
    for (const { scenario, problem } of read) {
        const answer = scenario === null ? complain(problem) : answerTo(app, scenario);
        failed ||= answer === null;
        if (answer === null) continue;
        if (!values.check) process.stdout.write(`${JSON.stringify(answer)}\n`);
        else if (scenario?.expect) judged.push({ answer, expected: scenario.expect });
    }
    const isWrong = values.check && report(judged);
    return failed || isWrong ? 1 : 0;
}

function answerTo(app: ScenarioApp, scenario: Scenario): ScenarioAnswer | null {
    try {
        return diagnoseScenario(app, scenario);
    } catch (error) {
        if (!(error instanceof ApexException)) throw error;
        return complain(`${scenario.name}: ${error.toText()}`);
    }
}

function complain(problem: string): null {
    process.stderr.write(`${problem}\n`);
    return null;
}

/** Prints what is wrong and the table. @returns true when something is wrong */
function report(judged: readonly JudgedAnswer[]): boolean {
    const wrong = judged.flatMap(({ answer, expected }) => {
        const mistakes = mistakesIn(answer, expected);
        return mistakes.length === 0 ? [] : [`${answer.name}: ${mistakes.join('; ')}`];
    });
    const summary = `${judged.length - wrong.length} right, ${wrong.length} wrong`;
    const lines = [...wrong, '', ...calibrationTable(judged), '', summary];
    process.stdout.write(`${lines.join('\n')}\n`);
    return wrong.length > 0;
}
