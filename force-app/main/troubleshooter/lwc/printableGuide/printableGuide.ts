import { LightningElement, api } from 'lwc';
import getPrintable from '@salesforce/apex/GuideController.getPrintable';
import { messageOf } from 'c/apexError';
import { pageParts } from './pageParts';
import { printPage } from './paper';

/** Helps without a login; stands in for guides that have nothing for paper. */
const NO_LOGIN_GUIDE = 'Cant_Log_In';

/** Prints a guide for who can't open it on a screen. Shows nothing itself, but why printing did not work. */
export default class PrintableGuide extends LightningElement {
    error = '';

    private end?: () => void;

    disconnectedCallback(): void {
        this.end?.();
    }

    /** Opens the browser's print view. @param guide name of a guide; without one, what helps without a login */
    @api async print(guide = NO_LOGIN_GUIDE): Promise<void> {
        this.end?.();
        this.error = '';
        try {
            const wanted = await getPrintable({ guide });
            const printable = wanted.sections.length
                ? wanted
                : await getPrintable({ guide: NO_LOGIN_GUIDE });
            this.end = printPage(printable.title, pageParts(printable));
        } catch (error) {
            this.error = messageOf(error);
        }
    }
}
