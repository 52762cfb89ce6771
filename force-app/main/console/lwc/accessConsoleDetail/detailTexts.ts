import MISSING_LOCKS from '@salesforce/label/c.Missing_Locks';
import MISSING_LOGINS from '@salesforce/label/c.Missing_Logins';
import OFFLINE from '@salesforce/label/c.Detail_Offline';
import STALE from '@salesforce/label/c.Detail_Stale';
import WRITE_SUBJECT from '@salesforce/label/c.Blast_Mail_Subject';
import { culpritName } from 'c/clientText';
import { mailLink } from 'c/mailLink';
import { formatText } from 'c/textFormat';
import { dayAndTime } from 'c/timeFormat';
import type { PersonData } from './personData';

/** Since when what is shown is no longer sure; empty while it is. @param now epoch milliseconds of the org */
export function staleText({ detail, error, isOffline }: PersonData, now: number): string {
    if (!detail || !error) return '';
    return formatText(isOffline ? OFFLINE : STALE, dayAndTime(detail.checkedAt, now), error);
}

/** What the running user may not see of this person, who grants it, and what works without; empty when it is all there. */
export function missingText(detail: Apex.ConsoleDetail | undefined): string {
    if (!detail) return '';
    if (!detail.diagnosis) return formatText(MISSING_LOGINS, detail.person.name);
    return detail.person.isStateInferred ? MISSING_LOCKS : '';
}

/** Starts an e-mail to the owner of a client; empty when nobody's address is known. */
export function ownerMail(culprit: Apex.Culprit | null | undefined): string {
    if (!culprit) return '';
    return mailLink(culprit.owner, formatText(WRITE_SUBJECT, culpritName(culprit)));
}
