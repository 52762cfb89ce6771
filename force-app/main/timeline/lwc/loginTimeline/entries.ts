import { clientName } from 'c/clientText';
import type { SignIns, TimelineMark } from 'c/timelineData';
import type { Entry } from 'c/timelineTable';

/**
 * The attempts and what happened to the account in a stretch of time, in words, the latest first.
 * @param from epoch milliseconds, as is `to`
 */
export function entriesOf(
    signIns: SignIns,
    marks: readonly TimelineMark[],
    from: number,
    to: number
): Entry[] {
    const attempts = signIns.rows.map<Entry>(({ id, at, worked, status, client }) => ({
        id,
        at,
        client: clientName(signIns.clients[client] as Apex.LoginClient),
        text: status,
        tone: worked ? 'good' : 'bad'
    }));
    const events = marks.map<Entry>(({ kind, at, label }) => ({
        id: `${kind} ${at}`,
        at: Date.parse(at),
        client: '',
        text: label,
        tone: 'info'
    }));
    return [...events, ...attempts]
        .filter(({ at }) => at >= from && at <= to)
        .sort((a, b) => b.at - a.at);
}
