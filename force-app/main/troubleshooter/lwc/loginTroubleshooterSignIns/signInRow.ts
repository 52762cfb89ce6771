import FAILS from '@salesforce/label/c.Troubleshooter_Fails';
import FAILS_ICON from '@salesforce/label/c.Clients_Fails_Icon';
import LAST_TIME from '@salesforce/label/c.Troubleshooter_Last_Time';
import LOCKED_OUT from '@salesforce/label/c.Troubleshooter_Reason_Locked_Out';
import NEVER_WORKED from '@salesforce/label/c.Troubleshooter_Never_Worked';
import OTHER from '@salesforce/label/c.Troubleshooter_Reason_Other';
import RECORDED from '@salesforce/label/c.Troubleshooter_Recorded';
import STALE from '@salesforce/label/c.Troubleshooter_Worked_Before_Change';
import WORKED_UNTIL from '@salesforce/label/c.Troubleshooter_Worked_Until';
import WORKS from '@salesforce/label/c.Troubleshooter_Works';
import WORKS_ICON from '@salesforce/label/c.Clients_Works_Icon';
import WRONG_PASSWORD from '@salesforce/label/c.Troubleshooter_Reason_Wrong_Password';
import { clientDetail, clientName } from 'c/clientText';
import { formatText } from 'c/textFormat';
import { dayAndTime } from 'c/timeFormat';

export interface SignInRow {
    key: string;
    icon: string;
    iconClass: string;
    iconText: string;
    /** What happens, in one line. */
    fact: string;
    /** When it worked, and why it no longer does. */
    story: string;
    /** By which way and from where it comes, and what Salesforce recorded. */
    detail: string;
    canOpen: boolean;
}

/** One client of one's own, in words: it works, or how often and why it was refused since when. */
export function signInRow(client: Apex.LoginClient, found: Apex.OwnSignIns): SignInRow {
    return client.failures === 0 ? worksRow(client, found) : failsRow(client, found);
}

function worksRow(client: Apex.LoginClient, found: Apex.OwnSignIns): SignInRow {
    const last = dayAndTime(client.lastSuccessAt ?? '', Date.parse(found.checkedAt));
    return {
        key: client.key,
        icon: 'utility:success',
        iconClass: 'lk-icon_good',
        iconText: WORKS_ICON,
        fact: formatText(WORKS, clientName(client)),
        story: formatText(LAST_TIME, last),
        detail: '',
        canOpen: false
    };
}

function failsRow(client: Apex.LoginClient, found: Apex.OwnSignIns): SignInRow {
    const since = dayAndTime(client.failingSince ?? '', Date.parse(found.checkedAt));
    return {
        key: client.key,
        icon: 'utility:error',
        iconClass: 'lk-icon_bad',
        iconText: FAILS_ICON,
        fact: formatText(FAILS, clientName(client), client.failures, since),
        story: `${reasonText(client)} ${historyText(client, found)}`,
        detail: [clientDetail(client), formatText(RECORDED, client.lastStatus)]
            .filter(Boolean)
            .join(' · '),
        canOpen: true
    };
}

function reasonText(client: Apex.LoginClient): string {
    if (client.wrongPasswords > 0) return WRONG_PASSWORD;
    if (client.lastOutcome === 'LOCKED_OUT') return LOCKED_OUT;
    return formatText(OTHER, client.lastStatus);
}

function historyText(client: Apex.LoginClient, found: Apex.OwnSignIns): string {
    const now = Date.parse(found.checkedAt);
    const { lastSuccessAt } = client;
    if (!lastSuccessAt) return formatText(NEVER_WORKED, found.windowDays);
    const worked = dayAndTime(lastSuccessAt, now);
    const changedAt = found.passwordChangedAt;
    return changedAt && changedAt > lastSuccessAt
        ? formatText(STALE, worked, dayAndTime(changedAt, now))
        : formatText(WORKED_UNTIL, worked);
}
