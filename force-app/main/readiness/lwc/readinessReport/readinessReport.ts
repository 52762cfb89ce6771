import { LightningElement } from 'lwc';
import getReport from '@salesforce/apex/ReadinessController.getReport';
import canDiagnoseOthers from '@salesforce/customPermission/Latchkey_Can_Diagnose_Others';
import HEADLINE_MANY from '@salesforce/label/c.Readiness_Headline_Many';
import HEADLINE_NONE from '@salesforce/label/c.Readiness_Headline_None';
import HEADLINE_ONE from '@salesforce/label/c.Readiness_Headline_One';
import LOADING from '@salesforce/label/c.Readiness_Loading';
import MOVED from '@salesforce/label/c.Readiness_Meter';
import NONE_TEXT from '@salesforce/label/c.Readiness_None_Text';
import REFUSED from '@salesforce/label/c.Readiness_Refused_Heading';
import REFUSED_TEXT from '@salesforce/label/c.Readiness_Refused_Text';
import TITLE from '@salesforce/label/c.Readiness_Title';
import { messageOf } from 'c/apexError';
import { formatText } from 'c/textFormat';

/** Which clients still sign in with a stored password, until when that works, and the way out. */
export default class ReadinessReport extends LightningElement {
    report?: Apex.ReadinessReport;
    error = '';
    isRefused = !canDiagnoseOthers;
    label = {
        loading: LOADING,
        none: HEADLINE_NONE,
        noneText: NONE_TEXT,
        refused: REFUSED,
        refusedText: REFUSED_TEXT,
        title: TITLE
    };

    connectedCallback(): void {
        if (!this.isRefused) void this.load();
    }

    get isWaiting(): boolean {
        return !this.isRefused && !this.report && !this.error;
    }

    get isClean(): boolean {
        return this.report?.clients.length === 0;
    }

    get headline(): string {
        const count = this.report?.clients.length ?? 0;
        if (count === 0) return HEADLINE_NONE;
        return count === 1 ? HEADLINE_ONE : formatText(HEADLINE_MANY, count);
    }

    get movedCount(): number {
        return this.report?.moved.length ?? 0;
    }

    /** Clients that have moved or still have to. */
    get allCount(): number {
        return this.movedCount + (this.report?.clients.length ?? 0);
    }

    get meterText(): string {
        return formatText(MOVED, this.movedCount, this.allCount);
    }

    get meterStyle(): string {
        return `width: ${Math.round((100 * this.movedCount) / this.allCount)}%`;
    }

    handleRetry(): void {
        this.error = '';
        void this.load();
    }

    private async load(): Promise<void> {
        try {
            this.report = await getReport();
        } catch (error) {
            this.error = messageOf(error);
        }
    }
}
