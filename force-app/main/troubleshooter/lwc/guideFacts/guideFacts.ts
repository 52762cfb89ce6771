import { LightningElement, api } from 'lwc';
import NAME from '@salesforce/label/c.GuideFacts_Label';
import { capitalised } from 'c/textFormat';
import { dayAndTime } from 'c/timeFormat';

interface Row {
    label: string;
    value: string;
    canCopy: boolean;
}

/** Exact values that a step speaks of, such as one's username, each with a button that copies it. */
export default class GuideFacts extends LightningElement {
    @api facts: readonly Apex.GuideFact[] = [];

    label = { name: NAME };

    get rows(): Row[] {
        return this.facts.map(({ label, value, at, canCopy }) => ({
            label,
            value: value ?? capitalised(dayAndTime(at ?? '')),
            canCopy
        }));
    }
}
