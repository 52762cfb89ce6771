import BACK_IN from '@salesforce/label/c.Watch_Back_In_Heading';
import BACK_IN_TEXT from '@salesforce/label/c.Watch_Back_In_Text';
import BEGUN from '@salesforce/label/c.Watch_Begun_Heading';
import DONE from '@salesforce/label/c.Watch_Done_Heading';
import FAILED from '@salesforce/label/c.Watch_Failed_Heading';
import LOOKED from '@salesforce/label/c.Watch_Looked';
import WAITING from '@salesforce/label/c.Watch_Waiting_Heading';
import WAITING_TEXT from '@salesforce/label/c.Watch_Waiting_Text';
import { formatText } from 'c/textFormat';
import { ago, dayAndTime } from 'c/timeFormat';

/** What became of an action, in words. */
export interface WatchView {
    cssClass: string;
    icon: string;
    iconClass: string;
    heading: string;
    texts: string[];
    /** When it was last looked; empty when there is nothing more to look for. */
    looked: string;
    isWaiting: boolean;
    canCarryOn: boolean;
}

const STILL = { looked: '', isWaiting: false, canCarryOn: false };
const GOOD = {
    ...STILL,
    cssClass: 'lk-note lk-note_good',
    icon: 'utility:success',
    iconClass: 'lk-note__icon lk-icon_good'
};
const BAD = {
    ...STILL,
    cssClass: 'lk-note lk-note_bad',
    icon: 'utility:error',
    iconClass: 'lk-note__icon lk-icon_bad'
};

/**
 * @param lookedAt instant of the last answered look
 * @param now epoch milliseconds of the org
 */
export function watchView(view: Apex.CaseView, lookedAt: string, now: number): WatchView {
    const { message, canRetry } = view;
    switch (view.state) {
        case 'BEGUN':
            return { ...BAD, heading: BEGUN, texts: [message], canCarryOn: canRetry };
        case 'FAILED':
            return { ...BAD, heading: FAILED, texts: [message], canCarryOn: canRetry };
        case 'BACK_IN':
            return backIn(view, now);
        case 'WAITING':
            return waiting(view, lookedAt, now);
        default:
            return { ...GOOD, heading: DONE, texts: [message] };
    }
}

function backIn({ proofClient, personName, proofAt }: Apex.CaseView, now: number): WatchView {
    const at = proofAt ? dayAndTime(proofAt, now) : '';
    return {
        ...GOOD,
        heading: formatText(BACK_IN, personName),
        texts: [formatText(BACK_IN_TEXT, proofClient ?? personName, at)]
    };
}

function waiting(view: Apex.CaseView, lookedAt: string, now: number): WatchView {
    const { waitingFor, personName, actedAt, message } = view;
    const since = actedAt ? dayAndTime(actedAt, now) : '';
    return {
        ...STILL,
        cssClass: 'lk-note lk-waiting',
        icon: '',
        iconClass: '',
        heading: formatText(WAITING, waitingFor ?? personName),
        texts: [message, formatText(WAITING_TEXT, since)],
        looked: formatText(LOOKED, ago(lookedAt, now)),
        isWaiting: true
    };
}
