import { LightningElement, api } from 'lwc';

/** Nothing to show, said in words: good news behind an open door, or what is missing behind a closed one. */
export default class EmptyState extends LightningElement {
    @api variant: 'good' | 'missing' = 'good';
    @api heading = '';
    @api text = '';

    get illustration(): string {
        return this.variant === 'good' ? 'open' : 'closed';
    }
}
