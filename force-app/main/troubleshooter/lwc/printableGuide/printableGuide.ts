import { LightningElement, api } from 'lwc';
import getPrintable from '@salesforce/apex/GuideController.getPrintable';
import { messageOf } from 'c/apexError';
import { pageParts } from './pageParts';
import { printPage } from './paper';

/** Prints a guide for who can't open it on a screen. Shows nothing itself, but why printing did not work. */
export default class PrintableGuide extends LightningElement {
    error = '';

    private end?: () => void;

    disconnectedCallback(): void {
        this.end?.();
    }

    /** Opens the browser's print view. @param guide key of a guide */
    @api async print(guide: string): Promise<void> {
        this.end?.();
        this.error = '';
        try {
            const printable = await getPrintable({ guide });
            this.end = printPage(printable.title, pageParts(printable));
        } catch (error) {
            this.error = messageOf(error);
        }
    }
}
