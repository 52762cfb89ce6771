import { LightningElement, api } from 'lwc';
import isAdmin from '@salesforce/customPermission/Latchkey_Can_Unlock_Users';
import ADMIN from '@salesforce/label/c.GuideAdmin_Heading';
import PRINT_NO_LOGIN from '@salesforce/label/c.Troubleshooter_Print_No_Login_Button';
import PRINT_THIS from '@salesforce/label/c.Troubleshooter_Print_This_Button';
import SOMEBODY_ELSE from '@salesforce/label/c.Situations_Somebody_Else';
import SOMETHING_ELSE from '@salesforce/label/c.Troubleshooter_Something_Else_Button';
import { pleaOf, type Plea } from './plea';
import { suggestionOf, type Suggestion } from './suggestion';

interface Paper extends Element {
    print(guide?: string): Promise<void>;
}

/**
 * What a person can do: follow the guide that fits, choose another, ask for help for themselves or for somebody else, print.
 * Sends `go` with the panel to open, `request` with a request that was raised, and `leave`.
 */
export default class LoginTroubleshooterWays extends LightningElement {
    /** What is open: '' | 'situations' | 'guide' | 'ask' | 'other' | 'admin'. */
    @api panel = '';
    @api options?: Apex.GuideOptions;
    /** What is wrong; absent when nothing is. */
    @api verdict?: Apex.Finding;
    /** One's own, open or not. */
    @api requests: readonly Apex.RequestView[] = [];

    /** The guide that is open. */
    offer?: Apex.GuideOffer;
    plea?: Plea;
    canAdminister = Boolean(isAdmin);
    label = { admin: ADMIN, somebodyElse: SOMEBODY_ELSE, somethingElse: SOMETHING_ELSE };

    private wantsFocus = false;

    connectedCallback(): void {
        this.wantsFocus = this.panel !== '';
    }

    renderedCallback(): void {
        const panel = this.refs?.panel as HTMLElement | undefined;
        if (!this.wantsFocus || !panel) return;
        this.wantsFocus = false;
        panel.focus();
    }

    get isChoosing(): boolean {
        return this.panel === 'situations';
    }

    get canChoose(): boolean {
        return !this.isChoosing;
    }

    get isGuided(): boolean {
        return this.panel === 'guide';
    }

    get isAsking(): boolean {
        return this.panel === 'ask';
    }

    get isForOther(): boolean {
        return this.panel === 'other';
    }

    get canAskForOther(): boolean {
        return !this.isForOther;
    }

    get isAdministering(): boolean {
        return this.panel === 'admin';
    }

    get suggestion(): Suggestion | undefined {
        return this.panel ? undefined : suggestionOf(this.options, this.requests, this.verdict);
    }

    /** The open guide alone: a list, so that another guide is another component. */
    get guides(): (Apex.GuideOffer & { key: string })[] {
        const { offer } = this;
        return offer ? [{ ...offer, key: `${offer.guide} ${offer.systemKey}` }] : [];
    }

    get printText(): string {
        return this.isGuided ? PRINT_THIS : PRINT_NO_LOGIN;
    }

    handleSuggestion(): void {
        this.offer = this.suggestion?.offer;
        this.go('guide');
    }

    handleChoose(event: CustomEvent<{ offer: Apex.GuideOffer }>): void {
        this.offer = event.detail.offer;
        this.go('guide');
    }

    handleSituations(): void {
        this.go('situations');
    }

    handleOther(): void {
        this.go('other');
    }

    handleAdmin(): void {
        this.go('admin');
    }

    handleHelp(event: CustomEvent<{ step: Apex.GuideStepView }>): void {
        this.plea = pleaOf(event.detail.step, this.verdict);
        this.go('ask');
    }

    handleBackToGuide(): void {
        this.go('guide');
    }

    handleRaised(event: CustomEvent<{ request: Apex.RequestView }>): void {
        const { request } = event.detail;
        this.dispatchEvent(new CustomEvent('request', { detail: { request } }));
        if (this.isAsking) this.go('');
    }

    handleLeave(): void {
        this.dispatchEvent(new CustomEvent('leave'));
    }

    handlePrint(): void {
        this.print(this.isGuided ? this.offer?.guide : undefined);
    }

    handlePrintNoLogin(): void {
        this.print();
    }

    private print(guide?: string): void {
        void (this.refs?.paper as Paper | undefined)?.print(guide);
    }

    private go(panel: string): void {
        this.wantsFocus = true;
        this.dispatchEvent(new CustomEvent('go', { detail: { panel } }));
    }
}
