import { LightningElement, api } from 'lwc';

/** Two small drawings: an open door for good news, a closed one with a note when something is missing. */
export default class Illustration extends LightningElement {
    @api name: 'open' | 'closed' = 'open';

    get isOpen(): boolean {
        return this.name === 'open';
    }
}
