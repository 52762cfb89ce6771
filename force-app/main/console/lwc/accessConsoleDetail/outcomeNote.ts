import BACK_IN from '@salesforce/label/c.Console_Back_In_Heading';
import BACK_IN_TEXT from '@salesforce/label/c.Console_Back_In_Text';
import RESET_SENT from '@salesforce/label/c.Console_Reset_Sent_Heading';
import RESET_WAIT from '@salesforce/label/c.Console_Reset_Sent_Text';
import UNLOCKED from '@salesforce/label/c.Console_Unlocked_Heading';
import UNLOCKED_WAIT from '@salesforce/label/c.Console_Unlocked_Text';
import { clientName } from 'c/clientText';
import { formatText } from 'c/textFormat';
import { timeOfDay } from 'c/timeFormat';

/** An action that was taken on the shown person. */
export interface Acted {
    action: 'unlock' | 'reset';
    /** Org time of the last look before it was taken; a later success proves the recovery. */
    after: string;
}

export interface OutcomeNote {
    cssClass: string;
    iconClass: string;
    icon: string;
    heading: string;
    text: string;
}

/** What became of an action: waiting for a sign-in, or the sign-in that proves it worked. */
export function outcomeNote(acted: Acted, detail: Apex.ConsoleDetail): OutcomeNote {
    const proof = firstSuccessAfter(acted.after, detail.attempts);
    return proof ? backIn(proof, detail) : waiting(acted, detail.person.name);
}

function firstSuccessAfter(
    instant: string,
    attempts: Apex.LoginAttempt[]
): Apex.LoginAttempt | undefined {
    return attempts
        .filter(({ outcome, attemptedAt }) => outcome === 'SUCCESS' && attemptedAt > instant)
        .at(-1);
}

function backIn(proof: Apex.LoginAttempt, detail: Apex.ConsoleDetail): OutcomeNote {
    const client = detail.clients.find(({ key }) => key === proof.clientKey);
    return {
        cssClass: 'lk-note lk-note_good',
        iconClass: 'lk-note__icon lk-icon_good',
        icon: 'utility:success',
        heading: formatText(BACK_IN, detail.person.name),
        text: formatText(
            BACK_IN_TEXT,
            client ? clientName(client) : '',
            timeOfDay(proof.attemptedAt)
        )
    };
}

function waiting({ action }: Acted, name: string): OutcomeNote {
    return {
        cssClass: 'lk-note lk-note_info',
        iconClass: 'lk-note__icon lk-icon_info',
        icon: 'utility:clock',
        heading: formatText(action === 'unlock' ? UNLOCKED : RESET_SENT, name),
        text: formatText(action === 'unlock' ? UNLOCKED_WAIT : RESET_WAIT, name)
    };
}
