/** Notices when the session has ended, so that the page can ask to sign in again. */
import { observable } from '../observable.ts';

/** True from the first call that was refused for want of a session. */
export const sessionEnded = observable(false);

/** The sign-in page, leading back to where the user is now. */
export function signInPath(): string {
    const here = location.pathname + location.search;
    return `/login?${new URLSearchParams({ startURL: here })}`;
}
