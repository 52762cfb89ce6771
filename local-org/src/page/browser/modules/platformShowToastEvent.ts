/** `lightning/platformShowToastEvent`. */

/** Name of the event that asks for a toast. */
export const ShowToastEventName = 'lightning__showtoast';

/** What a toast says and how; modes and variants as documented for ShowToastEvent. */
export interface Toast {
    readonly title: string;
    readonly message?: string;
    readonly messageData?: readonly (string | { readonly url: string; readonly label: string })[];
    readonly variant?: 'info' | 'success' | 'warning' | 'error';
    readonly mode?: 'dismissible' | 'pester' | 'sticky';
}

/** Asks the page to show a toast. */
export class ShowToastEvent extends CustomEvent<Toast> {
    constructor(toast: Toast) {
        super(ShowToastEventName, {
            bubbles: true,
            composed: true,
            cancelable: true,
            detail: toast
        });
    }
}
