import FAILS from '@salesforce/label/c.Blast_Fails_Already';
import FAILS_WHY from '@salesforce/label/c.Blast_Fails_Already_Why';
import HOW_OAUTH from '@salesforce/label/c.Blast_How_Oauth';
import HOW_SOAP from '@salesforce/label/c.Blast_How_Soap';
import MAIL_SUBJECT from '@salesforce/label/c.Blast_Mail_Subject';
import NEXT_TRY from '@salesforce/label/c.Blast_Next_Try';
import NEXT_TRY_WHY from '@salesforce/label/c.Blast_Next_Try_Why';
import NOBODY from '@salesforce/label/c.Blast_No_Owner';
import NOWHERE from '@salesforce/label/c.Blast_No_Places';
import STOPS from '@salesforce/label/c.Blast_Would_Stop';
import STOPS_WHY from '@salesforce/label/c.Blast_Would_Stop_Why';
import UNNAMED from '@salesforce/label/c.Client_Unnamed';
import { mailLink } from 'c/mailLink';
import { formatText } from 'c/textFormat';
import { dayAndTime } from 'c/timeFormat';

/** One client that signs in with the stored password, and what a reset does to it. */
export interface ClientRow {
    key: string;
    name: string;
    how: string;
    places: string;
    owner: string;
    mail: string;
    lastSeen: string;
    effect: Effect;
}

interface Effect {
    icon: string;
    iconClass: string;
    text: string;
    why: string;
}

/**
 * The clients as rows.
 * @param passwordChangedAt when the person last changed the password; null when never
 * @param now epoch milliseconds of the org
 */
export function clientRows(
    clients: Apex.StoredPasswordClient[],
    passwordChangedAt: string | null | undefined,
    now: number
): ClientRow[] {
    return clients.map((client, index) => {
        const name = client.integration ?? client.application ?? UNNAMED;
        const { sourceIp, owner, lastSuccessAt } = client;
        return {
            key: `${index} ${name}`,
            name,
            how: formatText(client.isSoapLogin ? HOW_SOAP : HOW_OAUTH, sourceIp ?? ''),
            places: client.places?.join(' · ') || NOWHERE,
            owner: owner ?? NOBODY,
            mail: mailLink(owner, formatText(MAIL_SUBJECT, name)),
            lastSeen: lastSuccessAt ? dayAndTime(lastSuccessAt, now) : '',
            effect: effectOn(client, passwordChangedAt)
        };
    });
}

function effectOn(
    { isFailing, lastSuccessAt }: Apex.StoredPasswordClient,
    passwordChangedAt: string | null | undefined
): Effect {
    if (isFailing) {
        return { icon: 'utility:close', iconClass: 'lk-icon_bad', text: FAILS, why: FAILS_WHY };
    }
    const isOld = passwordChangedAt && lastSuccessAt && lastSuccessAt < passwordChangedAt;
    return isOld
        ? { icon: 'utility:clock', iconClass: 'lk-icon_warn', text: NEXT_TRY, why: NEXT_TRY_WHY }
        : { icon: 'utility:warning', iconClass: 'lk-icon_warn', text: STOPS, why: STOPS_WHY };
}
