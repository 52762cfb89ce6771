import { LightningElement } from 'lwc';
import { sessionEnded, signInPath } from '../../modules/session.ts';

/** Asks to sign in again once a call was refused for want of a session. */
export default class SignInPrompt extends LightningElement {
    ended = sessionEnded.get();

    override connectedCallback(): void {
        sessionEnded.subscribe((ended) => {
            this.ended = ended;
        });
    }

    override renderedCallback(): void {
        (this.refs?.link as HTMLElement | undefined)?.focus();
    }

    get path(): string {
        return signInPath();
    }

    /** The link is all there is to reach. */
    handleKey(event: KeyboardEvent): void {
        if (event.key === 'Tab') event.preventDefault();
    }
}
