import type { SignIn } from 'c/timelineData';
import { placeOf, type Axis } from './axis';

/** Pixels under which two attempts of the same kind become one mark: a mark is as wide. */
const NEAR = 20;
/** Pixels by which two marks may cover each other. */
const TOLERANCE = 6;
const SIGN_WIDTH = 30;
const DIGIT_WIDTH = 7;

/** Attempts of one client that are drawn as one mark. */
export interface Group {
    /** Oldest first. */
    rows: SignIn[];
    successes: number;
    failures: number;
    /** Pixels. */
    left: number;
    width: number;
}

/**
 * Draws close attempts together: first those with the same end, then whatever would still cover each other. A long mark
 * gives way before two become one, so that the change from success to failure stays visible.
 * @param rows of one client, oldest first
 */
export function groupsOf(rows: SignIn[], axis: Axis): Group[] {
    const placed: Group[] = [];
    for (const run of runsOf(rows, axis)) {
        let group = groupOf(run, axis);
        for (let last = placed.at(-1); last && !fits(last, group); last = placed.at(-1)) {
            placed.pop();
            group = groupOf([...last.rows, ...group.rows], axis);
        }
        placed.push(group);
    }
    return placed;
}

function runsOf(rows: SignIn[], axis: Axis): SignIn[][] {
    const runs: SignIn[][] = [];
    let latest: SignIn | undefined;
    for (const row of rows) {
        const isNear = latest && placeOf(row.at, axis) - placeOf(latest.at, axis) < NEAR;
        if (isNear && latest?.worked === row.worked) runs.at(-1)?.push(row);
        else runs.push([row]);
        latest = row;
    }
    return runs;
}

function groupOf(rows: SignIn[], axis: Axis): Group {
    const successes = rows.filter(({ worked }) => worked).length;
    const group = { rows, successes, failures: rows.length - successes, left: 0, width: 0 };
    const [first, last] = [rows[0], rows.at(-1)] as [SignIn, SignIn];
    const from = placeOf(first.at, axis) - NEAR / 2;
    const to = placeOf(last.at, axis) + NEAR / 2;
    group.width = Math.max(to - from, leastWidth(group));
    const left = (from + to - group.width) / 2;
    group.left = Math.max(0, Math.min(left, axis.width - group.width));
    return group;
}

/** Makes room for the second mark where one of both is long enough. @returns whether it has room */
function fits(first: Group, second: Group): boolean {
    const overlap = first.left + first.width - second.left;
    if (overlap <= TOLERANCE) return true;
    if (first.width - overlap >= leastWidth(first)) {
        first.width -= overlap;
        return true;
    }
    if (second.width - overlap < leastWidth(second)) return false;
    second.left += overlap;
    second.width -= overlap;
    return true;
}

/** Pixels that its signs and counts take. */
function leastWidth({ rows, successes, failures }: Group): number {
    if (rows.length === 1) return NEAR;
    return [successes, failures]
        .filter((count) => count > 0)
        .reduce((width, count) => width + SIGN_WIDTH + DIGIT_WIDTH * (String(count).length - 1), 0);
}
