import { LightningElement, api } from 'lwc';
import HEADING from '@salesforce/label/c.FraudNote_Heading';
import TEXT from '@salesforce/label/c.FraudNote_Text';

/** What helpers never do, said wherever a person is handed over to a person. */
export default class FraudNote extends LightningElement {
    /** Replaces the shipped sentence. */
    @api text = '';

    label = { heading: HEADING };

    get sentence(): string {
        return this.text || TEXT;
    }
}
