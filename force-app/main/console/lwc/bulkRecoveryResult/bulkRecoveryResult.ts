import { LightningElement, api } from 'lwc';
import DONE from '@salesforce/label/c.Bulk_Done';
import DONE_COUNT from '@salesforce/label/c.Bulk_Done_Count';
import FAILED from '@salesforce/label/c.Bulk_Failed';
import FAILED_COUNT from '@salesforce/label/c.Bulk_Failed_Count';
import LINE from '@salesforce/label/c.Bulk_Result_Line';
import OPEN from '@salesforce/label/c.Bulk_Open_Button';
import OPEN_NAMED from '@salesforce/label/c.Bulk_Open_Named';
import RECORDED from '@salesforce/label/c.Bulk_Recorded';
import REFUSED from '@salesforce/label/c.Bulk_Refused';
import REFUSED_COUNT from '@salesforce/label/c.Bulk_Refused_Count';
import RETRY from '@salesforce/label/c.Bulk_Retry_Button';
import RETRY_NAMED from '@salesforce/label/c.Bulk_Retry_Named';
import UNSEEN from '@salesforce/label/c.Bulk_Unseen';
import type { BulkOrder } from 'c/bulkRecoveryRequest';
import { formatText } from 'c/textFormat';
import { dayAndTime } from 'c/timeFormat';

const FAILED_VIEW = { text: FAILED, icon: 'utility:error', tone: 'bad' };
/** What needs attention comes first. */
const VIEWS: Record<string, typeof FAILED_VIEW> = {
    FAILED: FAILED_VIEW,
    REFUSED: { text: REFUSED, icon: 'utility:ban', tone: 'warn' },
    DONE: { text: DONE, icon: 'utility:success', tone: 'good' }
};
const ORDER = Object.keys(VIEWS);
const COUNTS: Record<string, string> = {
    DONE: DONE_COUNT,
    REFUSED: REFUSED_COUNT,
    FAILED: FAILED_COUNT
};

/** What became of each of many: failed, refused, done. Sends `retryasked` and `openasked`. */
export default class BulkRecoveryResult extends LightningElement {
    @api rows: Apex.BulkRow[] = [];
    @api order!: BulkOrder;
    @api isBusy = false;

    label = { open: OPEN, recorded: RECORDED, retry: RETRY };
    private readonly at = new Date().toISOString();

    get lineText(): string {
        return formatText(LINE, this.order.reason, dayAndTime(this.at), this.order.ticket);
    }

    get tiles() {
        return Object.entries(COUNTS).map(([result, text]) => ({
            result,
            text,
            count: this.rows.filter((row) => resultOf(row) === result).length,
            icon: VIEWS[result]?.icon,
            iconClass: `lk-icon_${VIEWS[result]?.tone}`,
            cssClass: `tile tile_${VIEWS[result]?.tone}`
        }));
    }

    get lines() {
        return [...this.rows]
            .sort((a, b) => ORDER.indexOf(resultOf(a)) - ORDER.indexOf(resultOf(b)))
            .map((row) => {
                const view = VIEWS[resultOf(row)] ?? FAILED_VIEW;
                const name = row.name ?? UNSEEN;
                return {
                    id: row.personId,
                    name,
                    result: view.text,
                    icon: view.icon,
                    iconClass: `lk-icon_${view.tone}`,
                    message: row.message,
                    canRetry: row.canRetry,
                    canOpen: !row.canRetry && row.result === 'REFUSED' && Boolean(row.name),
                    retryText: formatText(RETRY_NAMED, name),
                    openText: formatText(OPEN_NAMED, name)
                };
            });
    }

    handleRetry(event: Event): void {
        const { id } = (event.currentTarget as HTMLElement).dataset;
        const row = this.rows.find(({ personId }) => personId === id);
        this.dispatchEvent(new CustomEvent('retryasked', { detail: { row } }));
    }

    handleOpen(event: Event): void {
        const { id } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(new CustomEvent('openasked', { detail: { id } }));
    }
}

/** A row without an answer was not carried out: that is a failure, not a success. */
function resultOf({ result }: Apex.BulkRow): string {
    return result ?? 'FAILED';
}
