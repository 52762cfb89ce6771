import CHANGED from '@salesforce/label/c.Verdict_Fact_Password_Changed';
import REFUSED from '@salesforce/label/c.Verdict_Fact_Refused';
import REFUSED_REGULARLY from '@salesforce/label/c.Verdict_Fact_Refused_Regularly';
import ROWS from '@salesforce/label/c.Verdict_Fact_Rows';
import SPAN from '@salesforce/label/c.Verdict_Fact_Span';
import WORKED from '@salesforce/label/c.Verdict_Fact_Worked';
import { rhythmText } from 'c/rhythmFormat';
import { formatText } from 'c/textFormat';
import { dayAndTime } from 'c/timeFormat';

/** One fact behind a verdict, with when and how often. */
export interface VerdictFact {
    id: string;
    icon: string;
    iconClass: string;
    text: string;
    note: string;
}

/** At most three facts, in the order in which they happened. @param now epoch milliseconds of the org */
export function verdictFacts(
    finding: Apex.Finding,
    person: Apex.ConsolePerson,
    now: number
): VerdictFact[] {
    const { culprit } = finding;
    const facts = culprit?.failingSince
        ? [workedFact(culprit, now), changedFact(culprit, person, now), refusedFact(culprit, now)]
        : [rowsFact(finding, now)];
    return facts.filter((fact) => fact !== null);
}

function workedFact({ lastSuccessAt }: Apex.Culprit, now: number): VerdictFact | null {
    if (!lastSuccessAt) return null;
    return good('worked', WORKED, dayAndTime(lastSuccessAt, now));
}

/** A change counts only when it lies between the last success and the first refusal. */
function changedFact(
    { lastSuccessAt, failingSince }: Apex.Culprit,
    { passwordChangedAt, name }: Apex.ConsolePerson,
    now: number
): VerdictFact | null {
    if (!passwordChangedAt || !lastSuccessAt || !failingSince) return null;
    if (passwordChangedAt < lastSuccessAt || passwordChangedAt > failingSince) return null;
    return {
        id: 'changed',
        icon: 'utility:password',
        iconClass: 'lk-icon_info',
        text: formatText(CHANGED, name),
        note: dayAndTime(passwordChangedAt, now)
    };
}

function refusedFact(culprit: Apex.Culprit, now: number): VerdictFact | null {
    const { failures, failingSince, rhythmSeconds } = culprit;
    if (!failures || !failingSince) return null;
    const text = rhythmSeconds
        ? formatText(REFUSED_REGULARLY, failures, rhythmText(rhythmSeconds))
        : formatText(REFUSED, failures);
    return bad('refused', text, dayAndTime(failingSince, now));
}

function rowsFact({ cause, rowCount, firstSeenAt, lastSeenAt }: Apex.Finding, now: number) {
    if (!rowCount || !firstSeenAt || !lastSeenAt) return null;
    const span = formatText(SPAN, dayAndTime(firstSeenAt, now), dayAndTime(lastSeenAt, now));
    const fact = cause === 'NO_PROBLEM_FOUND' ? good : bad;
    return fact(
        'rows',
        formatText(ROWS, rowCount),
        rowCount === 1 ? dayAndTime(lastSeenAt, now) : span
    );
}

function good(id: string, text: string, note: string): VerdictFact {
    return { id, icon: 'utility:check', iconClass: 'lk-icon_good', text, note };
}

function bad(id: string, text: string, note: string): VerdictFact {
    return { id, icon: 'utility:close', iconClass: 'lk-icon_bad', text, note };
}
