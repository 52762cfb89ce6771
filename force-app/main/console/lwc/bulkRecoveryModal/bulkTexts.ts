import CONFIRM_FREEZE_ONE from '@salesforce/label/c.Bulk_Confirm_Freeze_One';
import CONFIRM_FREEZE from '@salesforce/label/c.Bulk_Confirm_Freeze_Several';
import CONFIRM_UNLOCK_ONE from '@salesforce/label/c.Bulk_Confirm_Unlock_One';
import CONFIRM_UNLOCK from '@salesforce/label/c.Bulk_Confirm_Unlock_Several';
import FREEZE_ONE from '@salesforce/label/c.Bulk_Heading_Freeze_One';
import FREEZE from '@salesforce/label/c.Bulk_Heading_Freeze_Several';
import RESULT_FREEZE from '@salesforce/label/c.Bulk_Result_Heading_Freeze';
import RESULT_UNLOCK from '@salesforce/label/c.Bulk_Result_Heading_Unlock';
import UNLOCK_ONE from '@salesforce/label/c.Bulk_Heading_Unlock_One';
import UNLOCK from '@salesforce/label/c.Bulk_Heading_Unlock_Several';
import { formatText } from 'c/textFormat';
import type { BulkAction } from 'c/bulkRecoveryRequest';

const TEXTS = {
    UNLOCK: {
        heading: [UNLOCK_ONE, UNLOCK],
        confirm: [CONFIRM_UNLOCK_ONE, CONFIRM_UNLOCK],
        result: RESULT_UNLOCK
    },
    FREEZE: {
        heading: [FREEZE_ONE, FREEZE],
        confirm: [CONFIRM_FREEZE_ONE, CONFIRM_FREEZE],
        result: RESULT_FREEZE
    }
} as const;

/** Title of the dialog before anything happened. */
export function headingText(action: BulkAction, count: number): string {
    return counted(TEXTS[action].heading, count);
}

/** What the button does. */
export function confirmText(action: BulkAction, count: number): string {
    return counted(TEXTS[action].confirm, count);
}

/** Title of the dialog afterwards: it is the result. */
export function resultHeading(action: BulkAction, rows: Apex.BulkRow[]): string {
    const done = rows.filter(({ result }) => result === 'DONE').length;
    return formatText(TEXTS[action].result, done, rows.length);
}

function counted([one, several]: readonly [string, string], count: number): string {
    return count === 1 ? one : formatText(several, count);
}
