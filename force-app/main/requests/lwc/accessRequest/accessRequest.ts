import { LightningElement, api } from 'lwc';
import withdraw from '@salesforce/apex/AccessRequestController.withdraw';
import ADD from '@salesforce/label/c.RequestCard_Add_Button';
import ADDED from '@salesforce/label/c.RequestCard_Added_Heading';
import CLOSED_BECAUSE from '@salesforce/label/c.RequestCard_Closed_Because';
import FOR_OTHER from '@salesforce/label/c.RequestCard_Heading_For_Other';
import HEADING from '@salesforce/label/c.RequestCard_Heading';
import HEADING_ANY from '@salesforce/label/c.RequestCard_Heading_Any';
import NUMBER from '@salesforce/label/c.RequestCard_Number';
import TAKE_BACK from '@salesforce/label/c.RequestCard_Take_Back_Button';
import TAKEN_BACK from '@salesforce/label/c.RequestCard_Taken_Back';
import { oneAtATime } from 'c/oneAtATime';
import { formatText } from 'c/textFormat';
import { dayAndTime } from 'c/timeFormat';
import { stagesOf, type Stage } from './requestStages';

const BADGES: Record<string, string> = {
    RAISED: 'waiting',
    LOOKED_AT: 'progress',
    ACTED: 'acted',
    BACK_IN: 'recovered',
    WITHDRAWN: 'withdrawn',
    CLOSED: 'closed'
};

/**
 * One request for help as who asked sees it: how far it is, what was sent, how to add to it and how to take it back. Sends
 * `changed`.
 */
export default class AccessRequest extends LightningElement {
    @api request!: Apex.RequestView;
    /** Epoch milliseconds to name days by. */
    @api now = Date.now();

    error = '';
    isBusy = false;
    isAdding = false;
    label = { add: ADD, added: ADDED, takeBack: TAKE_BACK };

    get heading(): string {
        const { isForOther, personName, systemName } = this.request;
        if (isForOther) return formatText(FOR_OTHER, personName);
        return systemName ? formatText(HEADING, systemName) : HEADING_ANY;
    }

    get numberText(): string {
        return formatText(
            NUMBER,
            this.request.requestNumber,
            dayAndTime(this.request.raisedAt, this.now)
        );
    }

    get badge(): string {
        return BADGES[this.request.status] ?? 'waiting';
    }

    /** The way of one's own open or answered request; somebody else's tells nothing. */
    get stages(): Stage[] {
        const { isForOther, status } = this.request;
        const isEnded = status === 'WITHDRAWN' || status === 'CLOSED';
        return isForOther || isEnded ? [] : stagesOf(this.request, this.now);
    }

    /** What there is to say where there is no way to show. */
    get sentences(): string[] {
        const { isForOther, sentText, contact, status, closeReason } = this.request;
        if (isForOther) return [sentText, contact];
        if (status === 'WITHDRAWN') return [TAKEN_BACK];
        if (status === 'CLOSED') return [formatText(CLOSED_BECAUSE, closeReason ?? '')];
        return [];
    }

    get canChange(): boolean {
        return this.request.isOpen && !this.request.isForOther;
    }

    handleAdd(): void {
        this.isAdding = true;
    }

    handleAddEnd(): void {
        this.isAdding = false;
    }

    handleAdded(event: CustomEvent<{ request: Apex.RequestView }>): void {
        this.isAdding = false;
        this.tell(event.detail.request);
    }

    async handleTakeBack(): Promise<void> {
        await oneAtATime(this, async () =>
            this.tell(await withdraw({ requestId: this.request.id }))
        );
    }

    private tell(request: Apex.RequestView): void {
        this.dispatchEvent(new CustomEvent('changed', { detail: { request } }));
    }
}
