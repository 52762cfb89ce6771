/** Lengths of time and points of the calendar, in milliseconds. The demo org's time zone is GMT. */
export const second = 1_000;
export const minute = 60 * second;
export const hour = 60 * minute;
export const day = 24 * hour;

/** Midnight GMT before a time, epoch milliseconds. */
export function midnight(time: number): number {
    return Math.floor(time / day) * day;
}

/** The last time before `now` at which a clock in Greenwich showed this, epoch milliseconds. */
export function lastTimeAt(now: number, hours: number, minutes: number): number {
    const today = midnight(now) + hours * hour + minutes * minute;
    return today < now ? today : today - day;
}

/** Whether it is a Saturday or Sunday in Greenwich. */
export function isWeekend(time: number): boolean {
    return [0, 6].includes(new Date(time).getUTCDay());
}

/** `count` times from `first` on, `gap` milliseconds apart. */
export function every(gap: number, first: number, count: number): number[] {
    return Array.from({ length: count }, (_, n) => first + n * gap);
}
