import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runAll } from './pool.ts';
import type { Task } from './task.ts';

function task(name: string, run: Task['run']): Task {
    return { stage: 'unit', name, run };
}

const passing = { passed: 1, failed: 0, output: '' };

test('runs as many at a time as allowed and answers in the given order', async () => {
    let now = 0;
    let most = 0;
    const tasks = ['a', 'b', 'c', 'd'].map((name) =>
        task(name, async () => {
            most = Math.max(most, ++now);
            await new Promise(setImmediate);
            now -= 1;
            return passing;
        })
    );
    const finished = await runAll(tasks, 2, () => {});
    assert.equal(most, 2, 'two lanes');
    assert.equal(
        finished.map((ended) => ended.task.name).join(''),
        'abcd',
        'the order of the tasks'
    );
});

test('begins with the slow ones', async () => {
    const begun: string[] = [];
    const noting = (name: string, slow?: true): Task => ({
        ...task(name, async () => {
            begun.push(name);
            return passing;
        }),
        ...(slow && { slow })
    });
    const tasks = [noting('a'), noting('b', true), noting('c'), noting('d', true)];
    const finished = await runAll(tasks, 1, () => {});
    assert.equal(begun.join(''), 'bdac', 'the slow ones first, else in the given order');
    assert.equal(finished.map((ended) => ended.task.name).join(''), 'abcd', 'told as given');
});

test('a task that throws has failed and the others still run', async () => {
    const broken = task('broken', () => Promise.reject(new Error('No Java')));
    const [first, second] = await runAll([broken, task('b', async () => passing)], 1, () => {});
    assert.equal(first?.result.failed, 1, 'it counts as a failure');
    assert.match(first?.result.output ?? '', /No Java/, 'its reason is shown');
    assert.equal(second?.result.passed, 1, 'the next one ran');
});
