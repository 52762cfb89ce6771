import { LightningElement, api } from 'lwc';
import HEADING from '@salesforce/label/c.Start_Heading';
import HINT from '@salesforce/label/c.Start_Hint';
import KEYS from '@salesforce/label/c.Start_Keys';
import NOTHING from '@salesforce/label/c.Start_Nothing';
import type { ConsoleData } from 'c/consoleData';
import { leadsOf, type Lead } from './leads';

/** Where to begin, as long as nobody is chosen. Sends `reviewasked`, `decideasked` or `personopened`. */
export default class AccessConsoleStart extends LightningElement {
    /** What the lists hold. */
    @api data!: ConsoleData;
    /** Milliseconds by which the server's clock is ahead of this computer's. */
    @api offset = 0;

    label = { heading: HEADING, hint: HINT, keys: KEYS, nothing: NOTHING };

    get leads(): Lead[] {
        return leadsOf(this.data, Date.now() + this.offset);
    }

    get hasLeads(): boolean {
        return this.leads.length > 0;
    }

    handleGo(event: Event): void {
        const { id } = (event.currentTarget as HTMLElement).dataset;
        const lead = this.leads.find((candidate) => candidate.id === id);
        if (!lead) return;
        const { detail } = lead;
        this.dispatchEvent(new CustomEvent(lead.event, { detail, bubbles: true, composed: true }));
    }
}
