import { LightningElement } from 'lwc';
import BACK from '@salesforce/label/c.Softphone_Need_Back_Button';
import DESK from '@salesforce/label/c.Softphone_Need_Hot_Desk';
import GOCONNECT from '@salesforce/label/c.Softphone_Need_Goconnect';
import MIRAGE from '@salesforce/label/c.Softphone_Need_Mirage';
import NO from '@salesforce/label/c.Softphone_Need_No_Button';
import NUMBER from '@salesforce/label/c.Softphone_Need_Number';
import SECRECY from '@salesforce/label/c.Softphone_Need_Secrecy';
import SHARED from '@salesforce/label/c.Softphone_Need_Shared_Login';
import YES from '@salesforce/label/c.Softphone_Need_Yes_Button';
import { formatText } from 'c/textFormat';

/** Why a person needs a login ID of their own. */
export type SoftphoneReason = 'GOCONNECT' | 'MIRAGE' | 'HOT_DESK' | 'SHARED_LOGIN' | 'SECRECY';

/** In the order in which they are asked: what most people can answer first. */
const QUESTIONS: [SoftphoneReason, string][] = [
    ['HOT_DESK', DESK],
    ['SHARED_LOGIN', SHARED],
    ['GOCONNECT', GOCONNECT],
    ['MIRAGE', MIRAGE],
    ['SECRECY', SECRECY]
];

/**
 * Asks one question at a time whether somebody needs a login ID of their own. Sends `decided` with the reason, or with null
 * when there is none, and `cancel` when the person steps back from the first question.
 */
export default class SoftphoneNeed extends LightningElement {
    place = 0;
    label = { back: BACK, no: NO, yes: YES };
    private needsFocus = true;

    renderedCallback(): void {
        if (!this.needsFocus) return;
        this.needsFocus = false;
        this.template?.querySelector<HTMLElement>('.question')?.focus();
    }

    get question(): string {
        return QUESTIONS[this.place]?.[1] ?? '';
    }

    get numberText(): string {
        return formatText(NUMBER, this.place + 1, QUESTIONS.length);
    }

    handleYes(): void {
        this.decide(QUESTIONS[this.place]?.[0] ?? null);
    }

    handleNo(): void {
        if (this.place === QUESTIONS.length - 1) this.decide(null);
        else this.go(1);
    }

    handleBack(): void {
        if (this.place === 0) this.dispatchEvent(new CustomEvent('cancel'));
        else this.go(-1);
    }

    private go(step: number): void {
        this.place += step;
        this.needsFocus = true;
    }

    private decide(reason: SoftphoneReason | null): void {
        this.dispatchEvent(new CustomEvent('decided', { detail: { reason } }));
    }
}
