import { LightningElement, api } from 'lwc';
import findNames from '@salesforce/apex/AccessRequestController.findNames';
import raiseForOther from '@salesforce/apex/AccessRequestController.raiseForOther';
import { messageOf } from 'c/apexError';
import { oneAtATime } from 'c/oneAtATime';
import { formatText } from 'c/textFormat';
import { LABELS, SIGHTS, TEXTS } from './texts';

const MIN_TERM = 2;

/**
 * Asks for help for somebody else. Shows names and nothing about the accounts behind them. Sends `raised` with the request,
 * `print` and `cancel`.
 */
export default class RequestForOther extends LightningElement {
    names?: Apex.PersonName[];
    person?: Apex.PersonName;
    sight = '';
    note = '';
    request?: Apex.RequestView;
    error = '';
    isBusy = false;
    label = LABELS;
    sights = SIGHTS;

    private searchNumber = 0;

    /** Puts the focus on the heading, for whoever opened this. */
    @api focus(): void {
        (this.refs?.heading as HTMLElement | undefined)?.focus();
    }

    get isSearching(): boolean {
        return !this.person;
    }

    get foundText(): string {
        if (!this.names) return '';
        const { length } = this.names;
        if (length === 0) return TEXTS.nobody;
        return length === 1 ? TEXTS.foundOne : formatText(TEXTS.foundMany, length);
    }

    get personText(): string {
        return formatText(TEXTS.person, this.person?.name ?? '');
    }

    get sendText(): string {
        return formatText(TEXTS.send, this.person?.name ?? '');
    }

    get sentText(): string {
        return formatText(TEXTS.sent, this.request?.requestNumber ?? '', this.person?.name ?? '');
    }

    get cannotSend(): boolean {
        return this.isBusy || !this.sight;
    }

    async handleTerm(event: CustomEvent<{ value: string }>): Promise<void> {
        const term = event.detail.value.trim();
        const number = (this.searchNumber += 1);
        this.error = '';
        if (term.length < MIN_TERM) {
            this.names = undefined;
            return;
        }
        try {
            const names = await findNames({ term });
            if (number === this.searchNumber) this.names = names;
        } catch (error) {
            this.error = messageOf(error);
        }
    }

    handleChoose(event: Event): void {
        const { id } = (event.currentTarget as HTMLElement).dataset;
        this.person = this.names?.find((each) => each.id === id);
    }

    handleSight(event: CustomEvent<{ value: string }>): void {
        this.sight = event.detail.value;
    }

    handleNote(event: CustomEvent<{ value: string }>): void {
        this.note = event.detail.value;
    }

    handleOther(): void {
        this.person = undefined;
        this.error = '';
    }

    handleCancel(): void {
        this.dispatchEvent(new CustomEvent('cancel'));
    }

    handlePrint(): void {
        this.dispatchEvent(new CustomEvent('print'));
    }

    async handleSend(): Promise<void> {
        const personId = this.person?.id;
        if (!personId) return;
        await oneAtATime(this, async () => {
            const { sight: whatTheySee, note } = this;
            this.request = await raiseForOther({ personId, whatTheySee, note });
            this.dispatchEvent(new CustomEvent('raised', { detail: { request: this.request } }));
            this.focus();
        });
    }
}
