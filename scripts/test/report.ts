import { stdout } from 'node:process';
import type { Finished, Task } from './task.ts';

const CLEAR_LINE = '\r\u001B[2K';

/** Shows which tasks run now, where there is a terminal to show it on, and one line for each that ended. */
export function showProgress(running: readonly Task[], ended: Finished | null): void {
    clearStatus();
    if (ended !== null) {
        const { result, task, seconds } = ended;
        console.log(`${mark(ended)} ${task.name} (${counts(result)}, ${seconds.toFixed(1)} s)`);
    }
    if (stdout.isTTY && running.length > 0) {
        stdout.write(`… ${running.map(({ name }) => name).join(', ')}`);
    }
}

function clearStatus(): void {
    if (stdout.isTTY) stdout.write(CLEAR_LINE);
}

/**
 * Prints what failed in full, a table of everything, and `N passed, N failed` as the last line.
 * @returns whether everything passed and anything ran
 */
export function showSummary(finished: readonly Finished[]): boolean {
    for (const { task, result } of finished.filter(hasFailed)) {
        console.log(`\n── ${task.name} ──\n${result.output.trimEnd()}`);
    }
    console.log(`\n${table(finished)}\n`);
    const passed = total(finished, 'passed');
    const failed = total(finished, 'failed');
    console.log(`${passed} passed, ${failed} failed`);
    return failed === 0 && passed > 0;
}

function table(finished: readonly Finished[]): string {
    const width = Math.max(...finished.map(({ task }) => task.name.length));
    return finished
        .map((ended) => {
            const { task, result, seconds } = ended;
            const stage = task.stage.padEnd(7);
            const time = `${seconds.toFixed(1)} s`.padStart(8);
            return `${mark(ended)} ${stage} ${task.name.padEnd(width)} ${time}  ${counts(result)}`;
        })
        .join('\n');
}

function counts({ passed, failed }: Finished['result']): string {
    return failed === 0 ? `${passed} passed` : `${passed} passed, ${failed} failed`;
}

function mark(ended: Finished): string {
    return hasFailed(ended) ? '✗' : '✓';
}

function hasFailed({ result }: Finished): boolean {
    return result.failed > 0;
}

function total(finished: readonly Finished[], what: 'passed' | 'failed'): number {
    return finished.reduce((sum, { result }) => sum + result[what], 0);
}
