import CONFIRM_FREEZE_NONE from '@salesforce/label/c.Bulk_Confirm_Freeze_None';
import CONFIRM_FREEZE_ONE from '@salesforce/label/c.Bulk_Confirm_Freeze_One';
import CONFIRM_FREEZE from '@salesforce/label/c.Bulk_Confirm_Freeze_Several';
import CONFIRM_UNLOCK_NONE from '@salesforce/label/c.Bulk_Confirm_Unlock_None';
import CONFIRM_UNLOCK_ONE from '@salesforce/label/c.Bulk_Confirm_Unlock_One';
import CONFIRM_UNLOCK from '@salesforce/label/c.Bulk_Confirm_Unlock_Several';
import FREEZE_ONE from '@salesforce/label/c.Bulk_Heading_Freeze_One';
import FREEZE from '@salesforce/label/c.Bulk_Heading_Freeze_Several';
import FROZE_NONE from '@salesforce/label/c.Bulk_Result_Freeze_None';
import FROZE_ONE from '@salesforce/label/c.Bulk_Result_Freeze_One';
import FROZE from '@salesforce/label/c.Bulk_Result_Heading_Freeze';
import UNLOCK_ONE from '@salesforce/label/c.Bulk_Heading_Unlock_One';
import UNLOCK from '@salesforce/label/c.Bulk_Heading_Unlock_Several';
import UNLOCKED_NONE from '@salesforce/label/c.Bulk_Result_Unlock_None';
import UNLOCKED_ONE from '@salesforce/label/c.Bulk_Result_Unlock_One';
import UNLOCKED from '@salesforce/label/c.Bulk_Result_Heading_Unlock';
import { formatText } from 'c/textFormat';
import type { BulkAction } from 'c/bulkRecoveryRequest';

/** Texts for nobody, for one person, and for several. */
const TEXTS = {
    UNLOCK: {
        heading: [UNLOCK, UNLOCK_ONE, UNLOCK],
        confirm: [CONFIRM_UNLOCK_NONE, CONFIRM_UNLOCK_ONE, CONFIRM_UNLOCK],
        result: [UNLOCKED_NONE, UNLOCKED_ONE, UNLOCKED]
    },
    FREEZE: {
        heading: [FREEZE, FREEZE_ONE, FREEZE],
        confirm: [CONFIRM_FREEZE_NONE, CONFIRM_FREEZE_ONE, CONFIRM_FREEZE],
        result: [FROZE_NONE, FROZE_ONE, FROZE]
    }
} as const;

/** Title of the dialog before anything happened. */
export function headingText(action: BulkAction, count: number): string {
    return counted(TEXTS[action].heading, count);
}

/** What the button does; it can't be pressed for nobody. */
export function confirmText(action: BulkAction, count: number): string {
    return counted(TEXTS[action].confirm, count);
}

/** Title of the dialog afterwards: it is the result. */
export function resultHeading(action: BulkAction, rows: Apex.BulkRow[]): string {
    const done = rows.filter(({ result }) => result === 'DONE').length;
    const [none, one, several] = TEXTS[action].result;
    if (done === 0) return none;
    return rows.length === 1 ? one : formatText(several, done, rows.length);
}

function counted([none, one, several]: readonly [string, string, string], count: number): string {
    if (count === 0) return none;
    return count === 1 ? one : formatText(several, count);
}
