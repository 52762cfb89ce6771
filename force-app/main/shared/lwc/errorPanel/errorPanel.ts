import { LightningElement, api } from 'lwc';
import ERROR from '@salesforce/label/c.Error_Heading';
import RETRY from '@salesforce/label/c.Error_Retry_Button';

/** What went wrong, in the words set in Apex. Sends `retry` when the person wants another try. */
export default class ErrorPanel extends LightningElement {
    @api message = '';
    @api canRetry = false;

    label = { error: ERROR, retry: RETRY };

    handleRetry(): void {
        this.dispatchEvent(new CustomEvent('retry'));
    }
}
