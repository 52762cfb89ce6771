import { LightningElement, api } from 'lwc';
import BY from '@salesforce/label/c.Request_Card_By';
import HANDLER from '@salesforce/label/c.Request_Card_Handler';
import HEADING from '@salesforce/label/c.Request_Card_Heading';
import VERDICT from '@salesforce/label/c.Request_Card_Verdict';
import { formatText } from 'c/textFormat';
import { dayAndTime } from 'c/timeFormat';

/** What the person, or somebody for them, said when asking for help, with the verdict of that moment. */
export default class AccessConsoleRequest extends LightningElement {
    /** Open requests about one person, at least one. */
    @api requests: Apex.QueueRow[] = [];
    /** Milliseconds by which the server's clock is ahead of this computer's. */
    @api offset = 0;

    label = { heading: HEADING };

    get rows() {
        const now = Date.now() + this.offset;
        return this.requests.map((request) => {
            const { id, whatTheySee, note, sentence, raisedAt, requestNumber } = request;
            return {
                id,
                said: [whatTheySee, note].filter(Boolean).join(' · '),
                verdict: sentence ? formatText(VERDICT, sentence) : '',
                about: [requestNumber, dayAndTime(raisedAt, now), ...peopleOf(request)].join(' · ')
            };
        });
    }
}

function peopleOf({ reportedByName, handlerName }: Apex.QueueRow): string[] {
    return [
        reportedByName ? formatText(BY, reportedByName) : '',
        handlerName ? formatText(HANDLER, handlerName) : ''
    ].filter(Boolean);
}
