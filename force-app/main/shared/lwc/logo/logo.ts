import { LightningElement, api } from 'lwc';

/** The Latchkey mark: a door plate with a key. Decoration: the name always stands beside it. */
export default class Logo extends LightningElement {
    /** Width and height in pixels. */
    @api size = '24';

    get box(): string {
        return `width:${this.size}px;height:${this.size}px`;
    }
}
