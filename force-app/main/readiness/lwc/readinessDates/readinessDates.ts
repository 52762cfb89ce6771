import { LightningElement, api } from 'lwc';
import AHEAD from '@salesforce/label/c.Readiness_Ahead_Icon';
import DATES from '@salesforce/label/c.Readiness_Dates_Label';
import MANY from '@salesforce/label/c.Readiness_Date_Many';
import NONE from '@salesforce/label/c.Readiness_Date_None';
import ONE from '@salesforce/label/c.Readiness_Date_One';
import OVER from '@salesforce/label/c.Readiness_Over_Icon';
import SOURCE from '@salesforce/label/c.Readiness_Source_Link';
import { formatText } from 'c/textFormat';

/** What ends, when, and how many clients it concerns: one card each. */
export default class ReadinessDates extends LightningElement {
    /** The nearest date first. */
    @api retirements: Apex.Retirement[] = [];

    label = { dates: DATES, source: SOURCE };

    get cards() {
        return this.retirements.map((retirement) => ({
            ...retirement,
            ...iconOf(retirement),
            countText: countText(retirement.clientCount)
        }));
    }
}

function iconOf({ clientCount, isOver }: Apex.Retirement) {
    if (clientCount === 0) {
        return { icon: 'utility:check', iconClass: 'lk-icon_good', iconText: '' };
    }
    return isOver
        ? { icon: 'utility:warning', iconClass: 'lk-icon_warn', iconText: OVER }
        : { icon: 'utility:clock', iconClass: 'lk-icon_info', iconText: AHEAD };
}

function countText(count: number): string {
    if (count === 0) return NONE;
    return count === 1 ? ONE : formatText(MANY, count);
}
