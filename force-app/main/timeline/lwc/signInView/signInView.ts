import { LightningElement, api } from 'lwc';
import { messageOf } from 'c/apexError';
import { SignInLoader, type SignIns } from 'c/timelineData';

/**
 * What every view of one person's attempts has in common: whose they are, and the look at them. Looks again when
 * `refreshKey` changes, and by itself never.
 */
export default class SignInView extends LightningElement {
    /** Whose attempts; changing it starts anew. */
    @api
    get userId(): string {
        return this.loader.userId;
    }
    set userId(value: string) {
        if (value === this.loader.userId) return;
        this.signIns = undefined;
        this.error = '';
        this.forget();
        this.loader.userId = value;
    }
    /** Whose attempts, in words. */
    @api personName = '';
    /** Milliseconds by which the server's clock is ahead of this computer's. */
    @api offset = 0;
    /** Any value; another one looks again. */
    @api
    get refreshKey(): unknown {
        return this.loader.refreshKey;
    }
    set refreshKey(value: unknown) {
        this.loader.refreshKey = value;
    }

    signIns?: SignIns;
    error = '';
    private loader = new SignInLoader(
        (signIns) => this.take(signIns),
        (error) => {
            this.error = messageOf(error);
        }
    );

    get isWaiting(): boolean {
        return !this.signIns && !this.error;
    }

    get hasRows(): boolean {
        return Boolean(this.signIns?.rows.length);
    }

    handleRetry(): void {
        this.loader.look();
    }

    /** Drops what was chosen for the person who is not shown any more. */
    protected forget(): void {}

    protected take(signIns: SignIns): void {
        this.signIns = signIns;
        this.error = '';
    }
}
