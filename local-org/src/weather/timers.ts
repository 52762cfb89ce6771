/** How weather waits. */
export interface Timers {
    /** Runs `work` once after so many milliseconds. @returns what calls it off */
    readonly after: (milliseconds: number, work: () => void) => () => void;
}

/** The computer's own timers; they keep no process alive. */
export const realTimers: Timers = {
    after: (milliseconds, work) => {
        const timer = setTimeout(work, milliseconds).unref();
        return () => clearTimeout(timer);
    }
};
