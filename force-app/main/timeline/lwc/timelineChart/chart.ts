import type { SignIns, TimelineMark } from 'c/timelineData';
import type { Lane } from 'c/timelineLane';
import { ticksOf, type Tick } from './axis';
import { flagsOf, type Flag } from './flags';
import { lanesOf } from './lanes';

/** Everything that is drawn for one stretch of time. */
export interface Chart {
    lanes: Lane[];
    ticks: Tick[];
    flags: Flag[];
    /** Rows of flags above the lanes. */
    flagRows: number;
}

/**
 * @param from epoch milliseconds of the left edge
 * @param to epoch milliseconds of the right edge
 * @param width pixels
 * @param culpritKey of the client whose lane comes first, if one is to blame
 */
export function chartOf(
    signIns: SignIns,
    marks: readonly TimelineMark[],
    from: number,
    to: number,
    width: number,
    culpritKey?: string | null
): Chart {
    const axis = { from, to, width };
    const { flags, rows } = flagsOf(marks, axis);
    return {
        lanes: lanesOf(signIns, axis, culpritKey),
        ticks: ticksOf(axis),
        flags,
        flagRows: rows
    };
}
