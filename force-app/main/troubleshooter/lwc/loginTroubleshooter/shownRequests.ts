const HOUR_MS = 60 * 60 * 1000;
/** Long enough to read that one is back in. */
const ENDED_SHOWN_MS = HOUR_MS;
/** A request for somebody else never ends on the screen of who asked; a working day is enough to come back to it. */
const FOR_OTHER_SHOWN_MS = 8 * HOUR_MS;

/**
 * Whether a request still matters to the person at the screen.
 * @param now epoch milliseconds
 */
export function isShown(request: Apex.RequestView, now: number): boolean {
    const { raisedAt, backInAt, closedAt, isForOther, isOpen } = request;
    if (isForOther) return now - Date.parse(raisedAt) < FOR_OTHER_SHOWN_MS;
    return isOpen || now - Date.parse(backInAt ?? closedAt ?? raisedAt) < ENDED_SHOWN_MS;
}
