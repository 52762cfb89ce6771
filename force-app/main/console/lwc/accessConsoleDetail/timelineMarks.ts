import FREEZE from '@salesforce/label/c.Mark_Freeze';
import LOCKED from '@salesforce/label/c.Mark_Locked';
import PASSWORD from '@salesforce/label/c.Mark_Password_Changed';
import RESET from '@salesforce/label/c.Mark_Reset';
import UNFREEZE from '@salesforce/label/c.Mark_Unfreeze';
import UNLOCK from '@salesforce/label/c.Mark_Unlock';
import type { TimelineMark } from 'c/timelineData';

const ACTIONS: Record<string, string> = { FREEZE, RESET, UNFREEZE, UNLOCK };

/** What happened to the account, for the timeline: the password change, the present lock, what was done. */
export function timelineMarks(
    { passwordChangedAt, lockedSince }: Apex.ConsolePerson,
    actions: Apex.PastAction[]
): TimelineMark[] {
    const marks: TimelineMark[] = actions.flatMap(({ action, outcome, at }) => {
        const label = ACTIONS[action];
        return label && outcome === 'DONE' ? [{ kind: 'action', at, label }] : [];
    });
    if (passwordChangedAt) marks.push({ kind: 'password', at: passwordChangedAt, label: PASSWORD });
    if (lockedSince) marks.push({ kind: 'lock', at: lockedSince, label: LOCKED });
    return marks;
}
