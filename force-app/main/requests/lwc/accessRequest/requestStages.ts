import ACTED from '@salesforce/label/c.RequestCard_Acted';
import ACTED_NEXT from '@salesforce/label/c.RequestCard_Acted_Next';
import ASKED from '@salesforce/label/c.RequestCard_Asked';
import ASKED_FOR_YOU from '@salesforce/label/c.RequestCard_Asked_For_You';
import BACK_IN from '@salesforce/label/c.RequestCard_Back_In';
import BACK_IN_ANY from '@salesforce/label/c.RequestCard_Back_In_Any';
import BACK_IN_NEXT from '@salesforce/label/c.RequestCard_Back_In_Next';
import DONE from '@salesforce/label/c.RequestCard_Spoken_Done';
import HANDLED from '@salesforce/label/c.RequestCard_Handled';
import LATER from '@salesforce/label/c.RequestCard_Spoken_Later';
import LOOKED_AT from '@salesforce/label/c.RequestCard_Looked_At';
import NEXT from '@salesforce/label/c.RequestCard_Spoken_Next';
import { capitalised, formatText } from 'c/textFormat';
import { dayAndTime } from 'c/timeFormat';

/** One of the four steps from asking to being back in. */
export interface Stage {
    id: string;
    title: string;
    /** When it happened; empty until then. */
    when: string;
    text: string;
    /** Says what the disc shows; ends with a blank, as the title follows. */
    spoken: string;
    icon: string;
    cssClass: string;
}

/** Keys of requests where the person signs in, and no app: the browser, or a guide that is about no single client. */
const THE_PERSON = /^(browser$|guide:)/i;

type Draft = Pick<Stage, 'id' | 'title' | 'text'> & { at?: string | null };

const DONE_LOOK = { cssClass: 'stage stage_done', icon: 'utility:check', spoken: `${DONE} ` };
const NEXT_LOOK = { cssClass: 'stage stage_next', icon: 'utility:clock', spoken: `${NEXT} ` };
const LATER_LOOK = { cssClass: 'stage', icon: '', spoken: `${LATER} ` };

/**
 * The way of a request, with times as far as it has come. A step that was left out counts as done once a later one is.
 * @param now epoch milliseconds to name days by
 */
export function stagesOf(request: Apex.RequestView, now: number): Stage[] {
    const drafts = [asked(request), lookedAt(request), acted(request), backIn(request)];
    const last = drafts.reduce((latest, { at }, index) => (at ? index : latest), 0);
    return drafts.map((draft, index) => {
        const look = index <= last ? DONE_LOOK : index === last + 1 ? NEXT_LOOK : LATER_LOOK;
        return {
            ...look,
            id: draft.id,
            title: draft.title,
            text: draft.text,
            when: draft.at ? capitalised(dayAndTime(draft.at, now)) : ''
        };
    });
}

function asked({ reportedByName, sentText, raisedAt }: Apex.RequestView): Draft {
    const title = reportedByName ? formatText(ASKED_FOR_YOU, reportedByName) : ASKED;
    return { id: 'asked', title, text: sentText, at: raisedAt };
}

function lookedAt({ handlerName, contact, lookedAt: at }: Apex.RequestView): Draft {
    const title = handlerName ? formatText(HANDLED, handlerName) : LOOKED_AT;
    return { id: 'lookedAt', title, text: contact, at };
}

function acted({ actedAt: at }: Apex.RequestView): Draft {
    return { id: 'acted', title: ACTED, text: at ? '' : ACTED_NEXT, at };
}

function backIn({ systemKey, systemName, backInAt: at }: Apex.RequestView): Draft {
    const isApp = systemName && !THE_PERSON.test(systemKey ?? '');
    const next = isApp ? formatText(BACK_IN_NEXT, systemName) : BACK_IN_ANY;
    return { id: 'backIn', title: BACK_IN, text: at ? '' : next, at };
}
