import { LightningElement, api } from 'lwc';
import { NavigationMixin } from 'lightning/navigation';
import ESTIMATE from '@salesforce/label/c.Console_Lock_Estimate';
import ESTIMATE_NO_END from '@salesforce/label/c.Console_Lock_Estimate_No_End';
import HISTORY from '@salesforce/label/c.Person_History_Item';
import FAILING from '@salesforce/label/c.State_Failing_Not_Locked';
import LOCKED_SINCE from '@salesforce/label/c.Console_Locked_Since';
import MORE from '@salesforce/label/c.Person_More_Menu';
import OPEN from '@salesforce/label/c.Person_Open_Item';
import SEEMS_LOCKED from '@salesforce/label/c.State_Seems_Locked';
import { gateStatus } from 'c/gateStatus';
import { badgeOf } from 'c/personState';
import { formatText } from 'c/textFormat';
import { timeOfDay } from 'c/timeFormat';

/** Who it is: name, state, time left, whether the caller is verified, and more about the user. Sends `historyasked`. */
export default class AccessConsolePersonCard extends NavigationMixin(LightningElement) {
    @api person!: Apex.ConsolePerson;
    /** Nothing when the running user may not read it. */
    @api policy?: Apex.LoginPolicy | null;
    /** Nothing while it is loading. */
    @api gate?: Apex.GateState;
    /** Milliseconds by which the server's clock is ahead of this computer's. */
    @api offset = 0;

    label = { history: HISTORY, open: OPEN };

    /** Puts the focus on the name. */
    @api
    focus(): void {
        this.template?.querySelector<HTMLElement>('.name')?.focus();
    }

    get initials(): string {
        const words = (this.person.name ?? '').split(' ');
        return [words[0], words.at(-1)].map((word) => word?.charAt(0) ?? '').join('');
    }

    get roleText(): string {
        const { profile, department } = this.person;
        return [profile, department].filter(Boolean).join(' · ');
    }

    get moreText(): string {
        return formatText(MORE, this.person.name ?? '');
    }

    get badge(): string | null | undefined {
        return badgeOf(this.person);
    }

    get badgeText(): string | undefined {
        const { lockedSince: since, isStateInferred, state } = this.person;
        if (isStateInferred && state === 'locked') return SEEMS_LOCKED;
        if (this.badge === 'failing') return FAILING;
        return since ? formatText(LOCKED_SINCE, timeOfDay(since)) : undefined;
    }

    get gateState(): string {
        if (!this.gate) return '';
        return gateStatus(this.gate) === 'verified' ? 'verified' : 'unverified';
    }

    get isLocked(): boolean {
        return Boolean(this.person.lockedSince);
    }

    get estimateText(): string {
        const since = timeOfDay(this.person.lockedSince ?? '');
        const minutes = this.policy?.lockoutMinutes ?? 0;
        return minutes ? formatText(ESTIMATE, since, minutes) : formatText(ESTIMATE_NO_END, since);
    }

    handleMenu(event: CustomEvent<{ value: string }>): void {
        if (event.detail.value === 'history') {
            this.dispatchEvent(new CustomEvent('historyasked'));
            return;
        }
        this[NavigationMixin.Navigate]({
            type: 'standard__recordPage',
            attributes: {
                recordId: this.person.id,
                objectApiName: 'User',
                actionName: 'view'
            }
        });
    }
}
