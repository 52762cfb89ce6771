import { LightningElement, api } from 'lwc';

/** How many wrong passwords an account still takes, and what the next one would mean. Comes before anything else. */
export default class TriesLeft extends LightningElement {
    /** The sentence as Apex words it from the org's policy. */
    @api text = '';
}
