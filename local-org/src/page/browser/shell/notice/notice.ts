import { api, LightningElement } from 'lwc';

/** A card that says why there is nothing else to see. */
export default class Notice extends LightningElement {
    @api heading = '';
    /** Line breaks are kept. */
    @api text = '';
    @api tone: 'plain' | 'error' = 'plain';

    get noticeClass(): string {
        return `notice notice_${this.tone}`;
    }

    get role(): 'alert' | null {
        return this.tone === 'error' ? 'alert' : null;
    }
}
