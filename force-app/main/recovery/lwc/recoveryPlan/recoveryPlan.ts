import AGAINST_RESET from '@salesforce/label/c.Steps_Against_Reset_Heading';
import AGAINST_RESET_CLIENT from '@salesforce/label/c.Steps_Against_Reset_Client';
import AGAINST_RESET_CLIENTS from '@salesforce/label/c.Steps_Against_Reset_Clients';
import AGAINST_RESET_REASON from '@salesforce/label/c.Steps_Against_Reset_Reason';
import AGAINST_UNFREEZE from '@salesforce/label/c.Steps_Against_Unfreeze_Heading';
import AGAINST_UNFREEZE_REASON from '@salesforce/label/c.Steps_Against_Unfreeze_Reason';
import AGAINST_UNLOCK from '@salesforce/label/c.Steps_Against_Unlock_Heading';
import AGAINST_UNLOCK_REASON from '@salesforce/label/c.Steps_Against_Unlock_Reason';
import ALSO_FREEZE from '@salesforce/label/c.Steps_Also_Freeze_Heading';
import ALSO_FREEZE_REASON from '@salesforce/label/c.Steps_Also_Freeze_Reason';
import ALSO_RESET from '@salesforce/label/c.Steps_Also_Reset_Heading';
import ALSO_RESET_REASON from '@salesforce/label/c.Steps_Also_Reset_Reason';
import { obstacleOf } from 'c/gateStatus';
import type { RecoveryAction } from 'c/recoveryRequest';
import { formatText } from 'c/textFormat';

/** What to do for one person, in order, and what not to do. */
export interface Plan {
    steps: PlanStep[];
    /** Possible, but not advised. */
    against: PlanOption[];
    /** Possible, and a matter of what the caller says. */
    also: PlanOption[];
    /** The action of ours that is due now. */
    next: RecoveryAction | '';
}

export interface PlanStep {
    code: string;
    text: string;
    action: RecoveryAction | '';
    whyNot: string;
}

export interface PlanOption {
    action: RecoveryAction;
    heading: string;
    reason: string;
    whyNot: string;
}

const ACTIONS: Record<string, RecoveryAction> = {
    UNLOCK_ONLY: 'UNLOCK',
    RESET_PASSWORD: 'RESET',
    UNFREEZE: 'UNFREEZE',
    FREEZE_USER: 'FREEZE'
};

/** States of an account in which an action changes anything. */
const APPLIES: Record<RecoveryAction, (state: string) => boolean> = {
    UNLOCK: (state) => state === 'locked',
    RESET: (state) => state !== 'frozen' && state !== 'inactive',
    FREEZE: (state) => state !== 'frozen' && state !== 'inactive',
    UNFREEZE: (state) => state === 'frozen'
};

/**
 * The verdict's advice as steps, with our actions where the account's state lets them change anything.
 * @param diagnosis nothing when the running user may not read login history
 * @param gate nothing while it is loading: then nothing can be done yet
 */
export function planOf(
    person: Apex.ConsolePerson,
    diagnosis: Apex.Diagnosis | null | undefined,
    gate: Apex.GateState | undefined
): Plan {
    const verdict = diagnosis?.findings[0];
    const applies = (action: RecoveryAction) => APPLIES[action](person.state ?? '');
    const steps = (verdict?.advice ?? []).map(({ code, text }) => {
        const known = ACTIONS[code];
        const action: RecoveryAction | '' = known && applies(known) ? known : '';
        return {
            code,
            text,
            action,
            whyNot: action && obstacleOf(gate, action)
        };
    });
    const rest = (Object.keys(APPLIES) as RecoveryAction[])
        .filter((action) => applies(action) && !steps.some((step) => step.action === action))
        .map((action) => ({ action, whyNot: obstacleOf(gate, action) }));
    return {
        steps,
        against: rest.flatMap((option) => against(option, diagnosis)),
        also: rest.flatMap((option) => also(option, diagnosis)),
        next: steps.find(({ action, whyNot: obstacle }) => action && !obstacle)?.action ?? ''
    };
}

type Possible = Pick<PlanOption, 'action' | 'whyNot'>;

function against(option: Possible, diagnosis: Apex.Diagnosis | null | undefined): PlanOption[] {
    if (!diagnosis) return [];
    switch (option.action) {
        case 'UNLOCK':
            return [{ ...option, heading: AGAINST_UNLOCK, reason: AGAINST_UNLOCK_REASON }];
        case 'UNFREEZE':
            return [{ ...option, heading: AGAINST_UNFREEZE, reason: AGAINST_UNFREEZE_REASON }];
        case 'RESET':
            return [{ ...option, heading: AGAINST_RESET, reason: reasonAgainstReset(diagnosis) }];
        default:
            return [];
    }
}

function also(option: Possible, diagnosis: Apex.Diagnosis | null | undefined): PlanOption[] {
    if (option.action === 'FREEZE') {
        return [{ ...option, heading: ALSO_FREEZE, reason: ALSO_FREEZE_REASON }];
    }
    return option.action === 'RESET' && !diagnosis
        ? [{ ...option, heading: ALSO_RESET, reason: ALSO_RESET_REASON }]
        : [];
}

function reasonAgainstReset({ blastRadius }: Apex.Diagnosis): string {
    const { length } = blastRadius;
    if (length === 0) return AGAINST_RESET_REASON;
    return length === 1 ? AGAINST_RESET_CLIENT : formatText(AGAINST_RESET_CLIENTS, length);
}
