import { LightningElement, api } from 'lwc';
import ACTED from '@salesforce/label/c.Queue_Acted';
import ASKED from '@salesforce/label/c.Queue_Asked';
import ASKED_BY from '@salesforce/label/c.Queue_Asked_By';
import CLOSE from '@salesforce/label/c.Queue_Close_Button';
import CLOSE_NAMED from '@salesforce/label/c.Queue_Close_Named';
import HANDLER from '@salesforce/label/c.Queue_Handler';
import HEADING from '@salesforce/label/c.Queue_Heading';
import MINE from '@salesforce/label/c.Queue_Mine';
import OWN from '@salesforce/label/c.Queue_Own';
import QUOTE from '@salesforce/label/c.Queue_Quote';
import TAKE from '@salesforce/label/c.Queue_Take_Button';
import TAKE_NAMED from '@salesforce/label/c.Queue_Take_Named';
import { formatText } from 'c/textFormat';
import { ago } from 'c/timeFormat';

/** Open requests for help in the people's own words. Sends `personopened`, `requesttaken` and `closeasked`. */
export default class AccessConsoleRequests extends LightningElement {
    @api requests: Apex.QueueRow[] = [];
    /** Epoch milliseconds by the server's clock. */
    @api now = Date.now();

    label = { close: CLOSE, heading: HEADING, take: TAKE };

    get rows() {
        return this.requests.map((request) => ({
            id: request.id,
            personId: request.personId,
            name: request.personName,
            title: [request.requestNumber, request.systemName].filter(Boolean).join(' · '),
            quote: formatText(QUOTE, request.whatTheySee),
            note: request.note,
            verdict: request.sentence,
            confidence: request.confidence,
            asked: this.askedText(request),
            handler: handlerText(request),
            canTake: !request.isMine && !request.isOwn && !request.handlerName,
            canClose: !request.isOwn,
            takeText: formatText(TAKE_NAMED, request.personName),
            closeText: formatText(CLOSE_NAMED, request.personName)
        }));
    }

    handleOpen(event: Event): void {
        const { id } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(
            new CustomEvent('personopened', { detail: { id }, bubbles: true, composed: true })
        );
    }

    handleTake(event: Event): void {
        this.dispatchEvent(
            new CustomEvent('requesttaken', {
                detail: { request: this.requestOf(event) },
                bubbles: true,
                composed: true
            })
        );
    }

    handleClose(event: Event): void {
        this.dispatchEvent(
            new CustomEvent('closeasked', {
                detail: { request: this.requestOf(event) },
                bubbles: true,
                composed: true
            })
        );
    }

    private requestOf(event: Event): Apex.QueueRow | undefined {
        const { id } = (event.currentTarget as HTMLElement).dataset;
        return this.requests.find((request) => request.id === id);
    }

    private askedText({ raisedAt, reportedByName }: Apex.QueueRow): string {
        const when = ago(raisedAt, this.now);
        return reportedByName
            ? formatText(ASKED_BY, when, reportedByName)
            : formatText(ASKED, when);
    }
}

function handlerText({ isMine, isOwn, handlerName, actedAt }: Apex.QueueRow): string {
    if (isOwn) return OWN;
    if (actedAt) return ACTED;
    if (isMine) return MINE;
    return handlerName ? formatText(HANDLER, handlerName) : '';
}
