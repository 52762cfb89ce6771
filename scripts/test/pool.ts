import type { Finished, Result, Task } from './task.ts';

/**
 * Runs tasks, so many at a time, the slow ones first; a task that throws has failed.
 * @param onChange called with the tasks now running and, after the first call, the one that just ended
 * @returns in the order of `tasks`
 */
export async function runAll(
    tasks: readonly Task[],
    atOnce: number,
    onChange: (running: readonly Task[], ended: Finished | null) => void
): Promise<Finished[]> {
    const waiting = tasks.toSorted((a, b) => Number(b.slow ?? false) - Number(a.slow ?? false));
    const running = new Set<Task>();
    const finished: Finished[] = [];
    const lane = async (): Promise<void> => {
        for (let task = waiting.shift(); task !== undefined; task = waiting.shift()) {
            running.add(task);
            onChange([...running], null);
            const ended = await timed(task);
            running.delete(task);
            finished.push(ended);
            onChange([...running], ended);
        }
    };
    await Promise.all(Array.from({ length: atOnce }, lane));
    return tasks.map((task) => finished.find((ended) => ended.task === task)!);
}

async function timed(task: Task): Promise<Finished> {
    const start = performance.now();
    const result = await task.run().catch(asFailure);
    return { task, result, seconds: (performance.now() - start) / 1000 };
}

function asFailure(error: unknown): Result {
    const output = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { passed: 0, failed: 1, output };
}
