/**
 * Everything CI runs: `npm test`, or one stage of it: `npm test -- static|unit|apex|lwc|e2e [filter]`. The last line is
 * `N passed, N failed`; the exit status is 0 when everything passed and anything ran.
 */
import { node } from './test/command.ts';
import { runAll } from './test/pool.ts';
import { showProgress, showSummary } from './test/report.ts';
import { STAGES, type Stage } from './test/task.ts';
import { tasksOf } from './test/tasks.ts';

const AT_ONCE = 2;

const [wanted, filter] = process.argv.slice(2);
process.exitCode = (await main()) ? 0 : 1;

async function main(): Promise<boolean> {
    if (wanted !== undefined && !isStage(wanted)) {
        console.error(`There is no stage “${wanted}”; choose from ${STAGES.join(', ')}.`);
        return false;
    }
    const generated = await node('--import=tsx', 'scripts/generate-types.ts');
    if (generated.status !== 0) {
        console.log(`${generated.all}\n0 passed, 1 failed`);
        return false;
    }
    const stages = wanted === undefined ? STAGES : [wanted];
    const tasks = stages.flatMap((stage) => tasksOf(stage, filter));
    return showSummary(await runAll(tasks, AT_ONCE, showProgress));
}

function isStage(name: string): name is Stage {
    return (STAGES as readonly string[]).includes(name);
}
