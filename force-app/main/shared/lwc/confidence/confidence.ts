import { LightningElement, api } from 'lwc';
import SURE from '@salesforce/label/c.Confidence_Sure';
import { formatText } from 'c/textFormat';

const RANKS = [1, 2, 3, 4, 5];
/** From here on the fifth bar is full: four fifths would hide how sure the best verdicts are. */
const FULL = 0.95;

/** How sure the verdict is: five bars and the number. Grey, since sure is neither good nor bad. */
export default class Confidence extends LightningElement {
    /** From 0 to 1. */
    @api value = 0;

    get bars() {
        const filled = this.value >= FULL ? RANKS.length : Math.floor(this.value * RANKS.length);
        return RANKS.map((rank) => ({ rank, cssClass: rank <= filled ? 'bar bar_on' : 'bar' }));
    }

    get text(): string {
        return formatText(SURE, Math.round(this.value * 100));
    }
}
