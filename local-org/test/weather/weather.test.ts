import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createDice } from '../../src/identity/demo/dice.ts';
import { startWeather, type Actor } from '../../src/weather/weather.ts';
import type { Timers } from '../../src/weather/timers.ts';

/** Timers that fire when the test says so. */
function handTimers() {
    const waiting = new Map<() => void, number>();
    const timers: Timers = {
        after: (milliseconds, work) => {
            waiting.set(work, milliseconds);
            return () => waiting.delete(work);
        }
    };
    const fire = () => {
        const due = [...waiting.keys()];
        waiting.clear();
        for (const work of due) work();
    };
    return { timers, waiting, fire };
}

function actor(visit: Actor['visit'], pause: Actor['pause'] = [10, 20]): Actor {
    return { name: 'Ledger Sync', pause, visit };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));
const options = { dice: createDice(1), log: () => undefined };

test('an actor visits, pauses within its bounds, and visits again', async () => {
    const { timers, waiting, fire } = handTimers();
    let visits = 0;
    const weather = startWeather({
        ...options,
        timers,
        actors: [actor(async () => void visits++)]
    });
    for (let round = 1; round <= 20; round++) {
        fire();
        await settled();
        assert.equal(visits, round, 'one visit each time');
        const [pause] = waiting.values();
        assert.ok(pause! >= 10_000 && pause! <= 20_000, `a pause of ${pause} ms`);
    }
    await weather.stop();
});

test('an actor never makes two visits at once', async () => {
    const { timers, waiting, fire } = handTimers();
    let finish = () => undefined as void;
    const visit = () => new Promise<void>((resolve) => (finish = resolve));
    const weather = startWeather({ ...options, timers, actors: [actor(visit)] });
    fire();
    await settled();
    assert.equal(waiting.size, 0, 'nothing is planned during a visit');
    finish();
    await settled();
    assert.equal(waiting.size, 1, 'the next is planned after it');
    await weather.stop();
});

test('stopping calls off what is planned and waits for who is on the way', async () => {
    const { timers, waiting, fire } = handTimers();
    let finish = () => undefined as void;
    const visit = () => new Promise<void>((resolve) => (finish = resolve));
    const weather = startWeather({
        ...options,
        timers,
        actors: [actor(visit), actor(async () => undefined)]
    });
    fire();
    await settled();
    let isOver = false;
    const stopped = weather.stop().then(() => (isOver = true));
    await settled();
    assert.equal(isOver, false, 'somebody is still on the way');
    finish();
    await stopped;
    assert.equal(waiting.size, 0, 'nobody comes again');
});

test('an org that is away is told by name, and tried again', async () => {
    const { timers, waiting, fire } = handTimers();
    const lines: string[] = [];
    const visit = () => Promise.reject(new Error('connect ECONNREFUSED'));
    const log = (line: string) => void lines.push(line);
    const weather = startWeather({ ...options, timers, log, actors: [actor(visit)] });
    fire();
    await settled();
    assert.deepEqual(lines, ['Ledger Sync: connect ECONNREFUSED'], 'who and what');
    assert.equal(waiting.size, 1, 'tried again');
    await weather.stop();
});
