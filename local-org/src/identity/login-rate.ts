/**
 * How often each user tried to sign in within the last hour. Kept in memory beside the store, because the answer is needed
 * at every attempt and the rows of a busy hour are too many to read each time.
 */
import type { Store } from '../store/store.ts';
import { refusals } from './refusals.ts';

const hour = 3_600_000;

/** Times of attempts in order, and how many of them at the beginning are too old to count. */
interface Window {
    readonly times: number[];
    past: number;
}

const windows = new WeakMap<Store, Map<string, Window>>();

/** Number of a user's attempts in the hour before `now`, without those that the rate itself refused. */
export function attemptsWithinHour(store: Store, userId: string, now: number): number {
    const window = windowOf(store, userId, now);
    while (window.past < window.times.length && window.times[window.past]! <= now - hour) {
        window.past++;
    }
    if (window.past > window.times.length / 2) {
        window.times.splice(0, window.past);
        window.past = 0;
    }
    return window.times.length - window.past;
}

/** Counts an attempt that has just been recorded. */
export function countAttempt(store: Store, userId: string, status: string, now: number): void {
    if (status !== refusals.rateExceeded.status) known(store).get(userId)?.times.push(now);
}

/** Read from the rows once; from then on counted. */
function windowOf(store: Store, userId: string, now: number): Window {
    const all = known(store);
    const before = all.get(userId);
    if (before !== undefined) return before;
    const rows = store.range('LoginHistory', 'LoginTime', {
        from: now - hour + 1,
        where: { field: 'UserId', value: userId },
        columns: ['Status', 'LoginTime']
    });
    const counted = [...(rows ?? [])].filter(({ Status }) => {
        return Status !== refusals.rateExceeded.status;
    });
    const window = { times: counted.map(({ LoginTime }) => Number(LoginTime)), past: 0 };
    all.set(userId, window);
    return window;
}

function known(store: Store): Map<string, Window> {
    const before = windows.get(store);
    if (before !== undefined) return before;
    const all = new Map<string, Window>();
    windows.set(store, all);
    return all;
}
