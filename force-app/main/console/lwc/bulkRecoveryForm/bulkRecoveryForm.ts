import { LightningElement, api } from 'lwc';
import ATTACK_OVER from '@salesforce/label/c.Bulk_Reason_ATTACK_OVER';
import ATTACK_RUNNING from '@salesforce/label/c.Bulk_Reason_ATTACK_RUNNING';
import BROKEN_CONNECTOR from '@salesforce/label/c.Bulk_Reason_BROKEN_CONNECTOR';
import CHOOSE from '@salesforce/label/c.Bulk_Choose_First';
import FITS from '@salesforce/label/c.Bulk_Fits';
import LEGEND from '@salesforce/label/c.Bulk_Reason_Legend';
import LIMIT from '@salesforce/label/c.Bulk_Limit_Text';
import OUTAGE from '@salesforce/label/c.Bulk_Reason_OUTAGE';
import OPEN from '@salesforce/label/c.Bulk_Open_Button';
import OPEN_NAMED from '@salesforce/label/c.Bulk_Open_Named';
import OVERRIDE from '@salesforce/label/c.Bulk_Override_Label';
import OVERRIDE_TEXT from '@salesforce/label/c.Bulk_Override_Text';
import PEOPLE from '@salesforce/label/c.Bulk_People_Heading';
import REVIEWED from '@salesforce/label/c.Bulk_Reviewed_Label';
import REVIEWED_HINT from '@salesforce/label/c.Bulk_Reviewed_Hint';
import STAYS_FREEZE from '@salesforce/label/c.Bulk_Stays_Freeze';
import STAYS_UNLOCK from '@salesforce/label/c.Bulk_Stays_Unlock';
import TICKET from '@salesforce/label/c.Bulk_Ticket_Label';
import UNSEEN from '@salesforce/label/c.Bulk_Unseen';
import { whyNot, type BulkAction, type BulkOrder } from 'c/bulkRecoveryRequest';
import { formatText } from 'c/textFormat';

const REASONS = {
    UNLOCK: [
        { value: 'OUTAGE', label: OUTAGE },
        { value: 'BROKEN_CONNECTOR', label: BROKEN_CONNECTOR },
        { value: 'ATTACK_OVER', label: ATTACK_OVER }
    ],
    FREEZE: [{ value: 'ATTACK_RUNNING', label: ATTACK_RUNNING }]
};

/** Why many are acted on, and who of them can be part of it. Sends `orderchanged` and `openasked`. */
export default class BulkRecoveryForm extends LightningElement {
    @api action: BulkAction = 'UNLOCK';
    @api plan!: Apex.BulkPreview;
    @api order!: BulkOrder;

    label = {
        legend: LEGEND,
        open: OPEN,
        override: OVERRIDE,
        people: PEOPLE,
        reviewed: REVIEWED,
        reviewedHint: REVIEWED_HINT,
        ticket: TICKET
    };

    /** Shows what is missing. @returns true when nothing is */
    @api isFilled(): boolean {
        const fields = this.template?.querySelectorAll<HTMLElement & { reportValidity(): boolean }>(
            'lightning-radio-group, lightning-textarea, lightning-input'
        );
        return [...(fields ?? [])].map((field) => field.reportValidity()).every(Boolean);
    }

    get reasons() {
        return REASONS[this.action];
    }

    get staysText(): string {
        return this.action === 'FREEZE' ? STAYS_FREEZE : STAYS_UNLOCK;
    }

    get rows() {
        return [...this.plan.rows]
            .map((row) => ({ ...row, no: whyNot(this.plan, row, this.order.reasonCode) }))
            .sort((a, b) => Number(Boolean(a.no)) - Number(Boolean(b.no)))
            .map((row) => ({
                id: row.personId,
                name: row.name ?? UNSEEN,
                sentence: row.sentence,
                note: row.no || (this.order.reasonCode ? FITS : ''),
                icon: row.no ? 'utility:ban' : 'utility:check',
                iconClass: row.no ? 'lk-icon_warn' : 'lk-icon_good',
                canOpen: Boolean(row.no && row.name),
                openText: formatText(OPEN_NAMED, row.name ?? '')
            }));
    }

    get overLimit(): boolean {
        const { actionsLeft, rows } = this.plan;
        const { reasonCode } = this.order;
        const wanted = rows.filter(
            (row) => reasonCode && !whyNot(this.plan, row, reasonCode)
        ).length;
        return actionsLeft != null && wanted > actionsLeft;
    }

    get needsOverride(): boolean {
        return this.overLimit && this.plan.canOverride;
    }

    get limitText(): string {
        const text = this.plan.canOverride ? OVERRIDE_TEXT : LIMIT;
        return formatText(text, this.plan.actionsLeft ?? 0);
    }

    get chooseText(): string {
        return this.order.reasonCode ? '' : CHOOSE;
    }

    handleReasonCode(event: CustomEvent<{ value: string }>): void {
        this.change({ reasonCode: event.detail.value });
    }

    handleReason(event: CustomEvent<{ value: string }>): void {
        this.change({ reason: event.detail.value });
    }

    handleTicket(event: CustomEvent<{ value: string }>): void {
        this.change({ ticket: event.detail.value });
    }

    handleOverride(event: CustomEvent<{ value: string }>): void {
        this.change({ overrideReason: event.detail.value });
    }

    handleOpen(event: Event): void {
        const { id } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(new CustomEvent('openasked', { detail: { id } }));
    }

    private change(part: Partial<BulkOrder>): void {
        const order = { ...this.order, ...part };
        this.dispatchEvent(new CustomEvent('orderchanged', { detail: { order } }));
    }
}
