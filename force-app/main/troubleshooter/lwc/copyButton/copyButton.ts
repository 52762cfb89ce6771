import { LightningElement, api } from 'lwc';
import COPIED from '@salesforce/label/c.Copy_Done';
import COPY from '@salesforce/label/c.Copy_Button';
import FAILED from '@salesforce/label/c.Copy_Failed';

/** Puts a text on the clipboard, exactly as it is, and says that it did. */
export default class CopyButton extends LightningElement {
    /** What goes on the clipboard; never a secret. */
    @api text = '';
    /** What it is, for example "Username". */
    @api what = '';

    result = '';
    label = { copy: COPY };

    async handleCopy(): Promise<void> {
        try {
            await navigator.clipboard.writeText(this.text);
            this.result = COPIED;
        } catch {
            this.result = FAILED;
        }
    }
}
