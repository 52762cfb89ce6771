/** Utilities in windows of their own. */
import { change, utility } from './utilities.ts';

/** How often we look whether the user has closed the window, in milliseconds: no event tells us. */
const LOOK_EVERY = 500;

const windows = new Map<string, Window>();

/** The window that a utility is in, or null. */
export function windowOf(id: string): Window | null {
    return windows.get(id) ?? null;
}

/**
 * Moves a utility into a window of its own until that is closed. Does nothing where windows are
 * blocked.
 */
export function popOut(id: string): void {
    const { width, height } = utility(id);
    const opened = window.open(
        `/utility/${id}`,
        `utility-${id}`,
        `popup,width=${width},height=${height}`
    );
    if (opened === null) return;
    windows.set(id, opened);
    change(id, { poppedOut: true, open: false });
    const timer = setInterval(() => {
        if (!opened.closed) return;
        clearInterval(timer);
        windows.delete(id);
        change(id, { poppedOut: false });
    }, LOOK_EVERY);
}
