import { LightningElement, api } from 'lwc';
import check from '@salesforce/apex/SoftphoneController.check';
import saveOwn from '@salesforce/apex/SoftphoneController.saveOwn';
import suggest from '@salesforce/apex/SoftphoneController.suggest';
import CANCEL from '@salesforce/label/c.Softphone_Cancel_Button';
import HELP from '@salesforce/label/c.Softphone_Entry_Help';
import MAKE from '@salesforce/label/c.Softphone_Make_Button';
import OWN from '@salesforce/label/c.Softphone_Own_Button';
import OWN_LABEL from '@salesforce/label/c.Softphone_Own_Label';
import SAVE from '@salesforce/label/c.Softphone_Save_Button';
import { oneAtATime } from 'c/oneAtATime';
import type { SoftphoneReason } from 'c/softphoneNeed';
import { formatText } from 'c/textFormat';

/**
 * Makes a login ID, or takes the one that the phone system has, and saves it. Sends `saved` with the state afterwards, or
 * `cancel`.
 */
export default class SoftphoneEntry extends LightningElement {
    @api state!: Apex.SoftphoneState;
    /** Why one is needed; null keeps what is known. */
    @api reason?: SoftphoneReason | null;

    isTyping = false;
    isBusy = false;
    loginId = '';
    problems: string[] = [];
    error = '';
    label = { cancel: CANCEL, make: MAKE, own: OWN, ownLabel: OWN_LABEL, save: SAVE };

    get help(): string {
        return formatText(HELP, this.state.shortest, this.state.longest);
    }

    get problemText(): string {
        return this.problems.join(' ');
    }

    get fieldClass(): string {
        return this.problems.length ? 'slds-form-element slds-has-error' : 'slds-form-element';
    }

    get isInvalid(): string {
        return String(this.problems.length > 0);
    }

    get isClosed(): boolean {
        return !this.isTyping;
    }

    handleOwn(): void {
        this.isTyping = true;
    }

    handleInput(event: Event): void {
        this.loginId = (event.target as HTMLInputElement).value;
        this.problems = [];
    }

    handleCancel(): void {
        this.dispatchEvent(new CustomEvent('cancel'));
    }

    async handleMake(): Promise<void> {
        await oneAtATime(this, async () => this.save(await suggest()));
    }

    async handleSave(): Promise<void> {
        await oneAtATime(this, async () => {
            this.problems = await check({ loginId: this.loginId });
            if (!this.problems.length) await this.save(this.loginId);
        });
    }

    private async save(loginId: string): Promise<void> {
        const state = await saveOwn({ loginId, reason: this.reason ?? null });
        this.dispatchEvent(new CustomEvent('saved', { detail: { state } }));
    }
}
