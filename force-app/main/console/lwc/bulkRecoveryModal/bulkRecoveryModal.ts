import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import preview from '@salesforce/apex/BulkRecoveryController.preview';
import CANCEL from '@salesforce/label/c.Confirm_Cancel_Button';
import CLOSE from '@salesforce/label/c.Confirm_Close_Button';
import EXPORT from '@salesforce/label/c.Bulk_Export_Button';
import UNKNOWN from '@salesforce/label/c.Confirm_Unknown';
import WORKING from '@salesforce/label/c.Bulk_Working';
import { messageOf, wasAnswered } from 'c/apexError';
import { actOn, tryAgain, whyNot, type BulkAction, type BulkOrder } from 'c/bulkRecoveryRequest';
import { confirmText, headingText, resultHeading } from './bulkTexts';
import { exportRows } from './exportRows';

const EMPTY: BulkOrder = { reasonCode: '', reason: '', ticket: '', overrideReason: '' };

/** Acts on many people at once: who can be part of it and why, then what became of each. Closes with whom to open, if any. */
export default class BulkRecoveryModal extends LightningModal {
    @api action: BulkAction = 'UNLOCK';
    @api personIds: string[] = [];

    plan?: Apex.BulkPreview;
    order = EMPTY;
    /** What became of each; undefined before anything happened. */
    rows?: Apex.BulkRow[];
    error = '';
    isBusy = false;
    text = { cancel: CANCEL, close: CLOSE, export: EXPORT, working: WORKING };
    private readonly batchKey = crypto.randomUUID();

    connectedCallback(): void {
        void this.look();
    }

    get heading(): string {
        return this.rows
            ? resultHeading(this.action, this.rows)
            : headingText(this.action, this.personIds.length);
    }

    get isWaiting(): boolean {
        return !this.plan && !this.error;
    }

    get eligible(): number {
        const { plan, order } = this;
        if (!plan || !order.reasonCode) return 0;
        return plan.rows.filter((row) => !whyNot(plan, row, order.reasonCode)).length;
    }

    get isOverLimit(): boolean {
        const { actionsLeft, canOverride } = this.plan ?? {};
        return actionsLeft != null && this.eligible > actionsLeft && !canOverride;
    }

    get confirmText(): string {
        return confirmText(this.action, this.eligible);
    }

    get cannotConfirm(): boolean {
        return this.isBusy || this.eligible === 0 || this.isOverLimit;
    }

    handleOrder(event: CustomEvent<{ order: BulkOrder }>): void {
        this.order = event.detail.order;
    }

    handleCancel(): void {
        this.close();
    }

    handleOpen(event: CustomEvent<{ id: string }>): void {
        this.close({ openId: event.detail.id });
    }

    handleExport(): void {
        exportRows(this.rows ?? []);
    }

    handleConfirm(): Promise<void> {
        const form = this.template?.querySelector<HTMLElement & { isFilled(): boolean }>(
            'c-bulk-recovery-form'
        );
        if (this.cannotConfirm || form?.isFilled() === false) return Promise.resolve();
        return this.work(() => actOn(this.action, [...this.personIds], this.batchKey, this.order));
    }

    handleRetry(event: CustomEvent<{ row: Apex.BulkRow }>): Promise<void> {
        const { row } = event.detail;
        return this.work(() =>
            tryAgain(this.action, row, this.rows ?? [], this.batchKey, this.order)
        );
    }

    private async look(): Promise<void> {
        try {
            const { personIds, action } = this;
            this.plan = await preview({ personIds: [...personIds], action });
        } catch (error) {
            this.error = messageOf(error);
        }
    }

    /** A dialog that is closed while it acts would hide what became of it. */
    private async work(run: () => Promise<Apex.BulkRow[]>): Promise<void> {
        if (this.isBusy) return;
        this.isBusy = true;
        this.disableClose = true;
        this.error = '';
        try {
            this.rows = await run();
        } catch (error) {
            this.error = wasAnswered(error) ? messageOf(error) : UNKNOWN;
        } finally {
            this.isBusy = false;
            this.disableClose = false;
        }
    }
}
