import { updateUtility } from 'lightning/platformUtilityBarApi';
import UTILITY from '@salesforce/label/c.Console_Utility_Label';
import UTILITY_COUNT from '@salesforce/label/c.Console_Utility_Label_Count';
import type { ConsoleData } from 'c/consoleData';
import { formatText } from 'c/textFormat';

/**
 * Says on the utility item how many are locked, and marks it where something can't wait: somebody got in, or waits for
 * this person's approval.
 * @param utilityId null outside a utility bar
 */
export function tellCount(utilityId: string | null | undefined, data: ConsoleData): void {
    if (!utilityId) return;
    const locked = data.overview?.locked.length ?? 0;
    const isUrgent =
        data.overview?.orgFindings.some(({ successes }) => successes > 0) === true ||
        data.approvals.some(({ isOwn, state }) => !isOwn && state === 'WAITING');
    const label = locked > 0 ? formatText(UTILITY_COUNT, locked) : UTILITY;
    void updateUtility(utilityId, { label, highlighted: isUrgent });
}
