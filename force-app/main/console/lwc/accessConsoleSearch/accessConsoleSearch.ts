import { LightningElement, api } from 'lwc';
import KEYS from '@salesforce/label/c.Console_Search_Keys';
import RECENT from '@salesforce/label/c.Console_Recent_Heading';
import SEARCH from '@salesforce/label/c.Console_Search_Label';
import SEARCH_HINT from '@salesforce/label/c.Console_Search_Placeholder';
import { recentNames } from 'c/recentNames';

/** How long typing must pause before the search starts, in milliseconds. */
const TYPING_PAUSE_MS = 300;

/**
 * Finds a person by name. Sends `search` with the term, `openfirst` on Enter and `leave` on the arrow key down, for the list
 * below to take the focus.
 */
export default class AccessConsoleSearch extends LightningElement {
    label = { keys: KEYS, recent: RECENT, search: SEARCH, searchHint: SEARCH_HINT };
    term = '';
    names: string[] = [];
    private typing?: ReturnType<typeof setTimeout>;

    /** Puts the cursor into the field. */
    @api focus(): void {
        this.template?.querySelector<HTMLElement>('lightning-input')?.focus();
    }

    /** Empties the field, and with it the search. */
    @api clear(): void {
        this.search('', 0);
    }

    disconnectedCallback(): void {
        clearTimeout(this.typing);
    }

    get showsNames(): boolean {
        return !this.term && this.names.length > 0;
    }

    handleFocus(): void {
        this.names = recentNames();
    }

    handleChange(event: CustomEvent<{ value: string }>): void {
        this.search(event.detail.value, TYPING_PAUSE_MS);
    }

    handleName(event: Event): void {
        this.search((event.currentTarget as HTMLElement).dataset.name ?? '', 0);
        this.focus();
    }

    handleKey(event: KeyboardEvent): void {
        const { key } = event;
        if (key === 'ArrowDown') this.send('leave');
        else if (key === 'Enter') this.send('openfirst');
        else if (key === 'Escape' && this.term) this.clear();
        else return;
        event.preventDefault();
        event.stopPropagation();
    }

    private search(text: string, pause: number): void {
        this.term = text;
        clearTimeout(this.typing);
        // eslint-disable-next-line @lwc/lwc/no-async-operation -- a pause in typing
        this.typing = setTimeout(() => {
            this.send('search', { term: text.trim() });
        }, pause);
    }

    private send(name: 'search' | 'openfirst' | 'leave', detail?: { term: string }): void {
        this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
    }
}
