import { LightningElement } from 'lwc';
import reveal from '@salesforce/apex/SoftphoneController.reveal';
import COPIED from '@salesforce/label/c.Copy_Done';
import COPY from '@salesforce/label/c.Copy_Button';
import COPY_FAILED from '@salesforce/label/c.Copy_Failed';
import HIDDEN from '@salesforce/label/c.Softphone_Hidden';
import HIDE from '@salesforce/label/c.Softphone_Hide_Button';
import OWNER from '@salesforce/label/c.Softphone_Owner';
import SHOW from '@salesforce/label/c.Softphone_Show_Button';
import { messageOf } from 'c/apexError';

const GROUP = /.{1,5}/g;
const DOTS = ['•••••', '•••••', '•••••', '•••••'];

/** The running user's ID, hidden until it is asked for, in groups of five to read and without blanks to copy. */
export default class SoftphoneCode extends LightningElement {
    /** The ID once it was asked for; empty while hidden. */
    loginId = '';
    said = '';
    error = '';
    label = { copy: COPY, owner: OWNER };

    get groups(): { id: number; text: string }[] {
        const texts = this.loginId ? (this.loginId.match(GROUP) ?? []) : DOTS;
        return texts.map((text, id) => ({ id, text }));
    }

    /** Letter by letter, because a screen reader would make words of it. */
    get spoken(): string {
        if (!this.loginId) return HIDDEN;
        return (this.loginId.match(GROUP) ?? []).map((part) => [...part].join(' ')).join(', ');
    }

    get showText(): string {
        return this.loginId ? HIDE : SHOW;
    }

    async handleShow(): Promise<void> {
        const loginId = this.loginId ? '' : await this.ask();
        this.loginId = loginId;
        this.said = '';
    }

    async handleCopy(): Promise<void> {
        const loginId = this.loginId || (await this.ask());
        if (!loginId) return;
        try {
            await navigator.clipboard.writeText(loginId);
            this.said = COPIED;
        } catch {
            this.said = COPY_FAILED;
        }
    }

    private async ask(): Promise<string> {
        try {
            const loginId = await reveal();
            this.error = '';
            return loginId ?? '';
        } catch (error) {
            this.error = messageOf(error);
            return '';
        }
    }
}
