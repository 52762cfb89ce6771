import { LightningElement, api } from 'lwc';
import FREEZE from '@salesforce/label/c.Steps_Freeze_Button';
import HEADING from '@salesforce/label/c.Steps_Heading';
import NONE from '@salesforce/label/c.Steps_None';
import RESET from '@salesforce/label/c.Steps_Reset_Button';
import UNFREEZE from '@salesforce/label/c.Steps_Unfreeze_Button';
import UNLOCK from '@salesforce/label/c.Steps_Unlock_Button';
import VERIFY_FIRST from '@salesforce/label/c.Steps_Verify_First';
import VERIFY_FIRST_TWO from '@salesforce/label/c.Steps_Verify_First_Two';
import WAITS from '@salesforce/label/c.Steps_Waits';
import WRITE from '@salesforce/label/c.Culprit_Write_Button';
import { actionState, gateStatus } from 'c/gateStatus';
import type { Plan, PlanOption, PlanStep } from 'c/recoveryPlan';

const BUTTONS = { UNLOCK, RESET, FREEZE, UNFREEZE };
const ICONS = {
    UNLOCK: 'utility:unlock',
    RESET: 'utility:email',
    FREEZE: 'utility:frozen',
    UNFREEZE: 'utility:unlock'
};

/** What to do, in order, with the actions that are ours; what is not advised comes last, with the reason. Sends `actionasked`. */
export default class AccessConsoleSteps extends LightningElement {
    @api plan!: Plan;
    /** Nothing while it is loading: then every action waits. */
    @api gate?: Apex.GateState;
    /** Starts an e-mail to who can pause the culprit; empty when nobody's address is known. */
    @api ownerMail = '';

    label = { heading: HEADING, none: NONE, write: WRITE };

    get isEmpty(): boolean {
        return this.plan.steps.length === 0;
    }

    get steps() {
        return this.plan.steps.map((step, index) => {
            const isNext = step.action !== '' && step.action === this.plan.next;
            return {
                ...this.view(step),
                code: step.code,
                number: index + 1,
                numberClass: isNext ? 'number number_now' : 'number',
                variant: isNext ? 'brand' : 'neutral',
                icon: step.action && ICONS[step.action],
                hint: isNext && !step.whyNot ? this.gateHint : '',
                mail: step.code === 'PAUSE_CLIENT' ? this.ownerMail : ''
            };
        });
    }

    get options() {
        return [
            ...this.plan.also.map((option) => this.option(option, 'utility:info', 'lk-icon_info')),
            ...this.plan.against.map((option) =>
                this.option(option, 'utility:warning', 'lk-icon_warn')
            )
        ];
    }

    handleAction(event: Event): void {
        const { action } = (event.currentTarget as HTMLElement).dataset;
        this.dispatchEvent(new CustomEvent('actionasked', { detail: { action } }));
    }

    /** While a second admin decides, only what needs no decision goes on. */
    private isHeld(action: string): boolean {
        if (!this.gate || gateStatus(this.gate) !== 'waiting') return false;
        return actionState(this.gate, action)?.isAllowed !== true;
    }

    /** What the next action asks for first. A freeze needs nobody else to agree. */
    private get gateHint(): string {
        const { gate } = this;
        const { next } = this.plan;
        if (!gate || actionState(gate, next)?.isAllowed) return '';
        if (gateStatus(gate) === 'waiting') return WAITS;
        const needsTwo = gate.level === 'TWO_AND_APPROVAL' && next !== 'FREEZE';
        return needsTwo ? VERIFY_FIRST_TWO : VERIFY_FIRST;
    }

    private option(option: PlanOption, icon: string, iconClass: string) {
        const { heading, reason } = option;
        return { ...this.view(option), heading, reason, icon, iconClass };
    }

    private view({
        text,
        action,
        whyNot
    }: Partial<PlanStep> & Pick<PlanStep, 'action' | 'whyNot'>) {
        return {
            text,
            action,
            whyNot,
            buttonText: action && BUTTONS[action],
            isDisabled: !this.gate || whyNot !== '' || this.isHeld(action)
        };
    }
}
