import { LightningElement } from 'lwc';
import getState from '@salesforce/apex/SoftphoneController.getState';
import CLEARED from '@salesforce/label/c.Softphone_Cleared_Note';
import ENTER from '@salesforce/label/c.Softphone_Enter_Note';
import HEADING from '@salesforce/label/c.Softphone_Heading';
import HELP from '@salesforce/label/c.Softphone_Help_Button';
import NEED from '@salesforce/label/c.Softphone_Need_Button';
import NEW from '@salesforce/label/c.Softphone_New_Button';
import NEW_TEXT from '@salesforce/label/c.Softphone_New_Text';
import NO_LICENCE from '@salesforce/label/c.Softphone_No_Licence';
import NONE from '@salesforce/label/c.Softphone_None';
import NOT_NEEDED from '@salesforce/label/c.Softphone_Not_Needed';
import SAVED from '@salesforce/label/c.Softphone_Saved';
import SAVED_ELSEWHERE from '@salesforce/label/c.Softphone_Saved_Elsewhere';
import SHARED from '@salesforce/label/c.Softphone_Shared_Warning';
import UNIQUE from '@salesforce/label/c.Softphone_Unique';
import { messageOf } from 'c/apexError';
import type { SoftphoneReason } from 'c/softphoneNeed';
import { addCard, removeCard } from 'c/softphonePlace';
import { formatText } from 'c/textFormat';
import { dayAndTime } from 'c/timeFormat';
import { REASONS } from './reasons';

/** What the card is about: at rest, asking whether an ID is needed, or making one. */
type Step = 'rest' | 'need' | 'entry';

/** The running user's softphone login ID: whether one is needed, the ID itself, and what the phone's icons mean. */
export default class SoftphoneId extends LightningElement {
    state?: Apex.SoftphoneState;
    error = '';
    step: Step = 'rest';
    isHelpOpen = false;
    /** What the questions came to: a reason, or null for none; undefined before they were answered. */
    decided?: SoftphoneReason | null;
    label = {
        cleared: CLEARED,
        enter: ENTER,
        heading: HEADING,
        help: HELP,
        makeNew: NEW,
        need: NEED,
        newText: NEW_TEXT,
        noLicence: NO_LICENCE,
        shared: SHARED,
        unique: UNIQUE
    };

    connectedCallback(): void {
        addCard(this);
        void this.load();
    }

    disconnectedCallback(): void {
        removeCard(this);
    }

    /** Comes into view for whoever was led here; asks the questions where there is no ID yet. */
    open(): void {
        if (this.showsStart) this.step = 'need';
        (this.refs?.heading as HTMLElement | undefined)?.focus();
    }

    get hasId(): boolean {
        return this.state?.hasId === true;
    }

    get subText(): string {
        const reason = this.decided ?? (this.state?.reason as SoftphoneReason | null);
        if (reason) return REASONS[reason];
        if (this.hasId) return '';
        return this.decided === null ? NOT_NEEDED : NONE;
    }

    get savedText(): string {
        const savedAt = this.state?.savedAt;
        return savedAt ? formatText(SAVED, dayAndTime(savedAt)) : SAVED_ELSEWHERE;
    }

    get asksNeed(): boolean {
        return this.step === 'need';
    }

    get isEntry(): boolean {
        return this.step === 'entry';
    }

    get isAtRest(): boolean {
        return this.step === 'rest';
    }

    get showsStart(): boolean {
        return this.isAtRest && !this.hasId;
    }

    get isShared(): boolean {
        return (this.decided ?? this.state?.reason) === 'SHARED_LOGIN';
    }

    get lacksLicence(): boolean {
        return this.isEntry && !this.hasId && this.state?.licencesLeft === 0;
    }

    get helpOpen(): string {
        return String(this.isHelpOpen);
    }

    get entryText(): string {
        return this.hasId ? NEW_TEXT : '';
    }

    handleNeed(): void {
        this.step = 'need';
    }

    handleDecided(event: CustomEvent<{ reason: SoftphoneReason | null }>): void {
        this.decided = event.detail.reason;
        this.step = this.decided ? 'entry' : 'rest';
    }

    handleNew(): void {
        this.step = 'entry';
    }

    handleRest(): void {
        this.step = 'rest';
        this.decided = undefined;
    }

    handleSaved(event: CustomEvent<{ state: Apex.SoftphoneState }>): void {
        this.state = event.detail.state;
        this.handleRest();
    }

    handleHelp(): void {
        this.isHelpOpen = !this.isHelpOpen;
    }

    handleRetry(): void {
        void this.load();
    }

    private async load(): Promise<void> {
        try {
            this.state = await getState();
            this.error = '';
        } catch (error) {
            this.error = messageOf(error);
        }
    }
}
