import { LightningElement, api } from 'lwc';
import withdraw from '@salesforce/apex/VerificationController.withdraw';
import HEADING from '@salesforce/label/c.Caller_Heading';
import WITHDRAW from '@salesforce/label/c.Caller_Withdraw_Button';
import { messageOf } from 'c/apexError';
import { callerView, type CallerView } from './callerView';

/**
 * The verification gate: red until it is green, with the method, the time left and what it is good for.
 * Sends `verifyasked`, `approvalasked` and, after a withdrawal, `gatechanged`.
 */
export default class AccessConsoleCaller extends LightningElement {
    @api gate!: Apex.GateState;
    /** Milliseconds by which the server's clock is ahead of this computer's. */
    @api offset = 0;

    error = '';
    isBusy = false;
    label = { heading: HEADING, withdraw: WITHDRAW };

    get view(): CallerView {
        return callerView(this.gate, Date.now() + this.offset);
    }

    get isWaiting(): boolean {
        return this.view.status === 'waiting';
    }

    get canWithdraw(): boolean {
        return this.view.status !== 'unverified';
    }

    handleButton(): void {
        this.dispatchEvent(new CustomEvent(this.view.buttonEvent));
    }

    handleEnded(): void {
        this.dispatchEvent(new CustomEvent('refresh'));
    }

    async handleWithdraw(): Promise<void> {
        if (this.isBusy) return;
        this.isBusy = true;
        this.error = '';
        try {
            const verificationId = this.gate.verification?.id as string;
            const gate = await withdraw({ verificationId });
            this.dispatchEvent(new CustomEvent('gatechanged', { detail: { gate } }));
        } catch (error) {
            this.error = messageOf(error);
        } finally {
            this.isBusy = false;
        }
    }
}
