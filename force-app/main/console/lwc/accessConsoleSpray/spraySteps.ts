import BLOCK from '@salesforce/label/c.Spray_Block_Heading';
import BLOCK_TEXT from '@salesforce/label/c.Spray_Block_Text';
import FREEZE from '@salesforce/label/c.Spray_Freeze_Heading';
import FREEZE_DONE from '@salesforce/label/c.Spray_Freeze_Done';
import FREEZE_NONE from '@salesforce/label/c.Spray_Freeze_None';
import FREEZE_ONE from '@salesforce/label/c.Spray_Freeze_Button_One';
import FREEZE_SEVERAL from '@salesforce/label/c.Spray_Freeze_Button_Several';
import FREEZE_TEXT from '@salesforce/label/c.Spray_Freeze_Text';
import MAY_NOT from '@salesforce/label/c.Spray_May_Not';
import UNLOCK from '@salesforce/label/c.Spray_Unlock_Heading';
import UNLOCK_NONE from '@salesforce/label/c.Spray_Unlock_None';
import UNLOCK_ONE from '@salesforce/label/c.Console_Unlock_Selected_One';
import UNLOCK_SEVERAL from '@salesforce/label/c.Console_Unlock_Selected_Several';
import UNLOCK_TEXT from '@salesforce/label/c.Spray_Unlock_Text';
import UNLOCK_WAIT from '@salesforce/label/c.Spray_Unlock_Wait';
import type { BulkAction } from 'c/bulkRecoveryRequest';
import { formatText } from 'c/textFormat';

/** One thing to do about a spray. */
export interface SprayStep {
    key: string;
    number: number;
    numberClass: string;
    heading: string;
    text: string;
    /** Empty where there is nothing to press. */
    button: string;
    variant: 'brand' | 'neutral';
    action?: BulkAction;
    personIds: string[];
}

/** What to do, in order: keep out whom it got into, stop it, open what it locked once it is over. */
export function stepsOf(
    review: Apex.SprayReview,
    canFreeze: boolean,
    canUnlock: boolean
): SprayStep[] {
    const steps = [freezing(review, canFreeze), blocking(review), unlocking(review, canUnlock)];
    const next = steps.findIndex(({ button }) => button);
    return steps.map((step, index) => ({
        ...step,
        number: index + 1,
        numberClass: index === next ? 'number number_on' : 'number',
        variant: index === next ? 'brand' : 'neutral'
    }));
}

type Part = Omit<SprayStep, 'number' | 'numberClass' | 'variant'>;

function freezing({ people }: Apex.SprayReview, mayFreeze: boolean): Part {
    const gotInto = people.filter(({ gotInAt }) => gotInAt);
    const open = gotInto.filter(({ state }) => state !== 'frozen' && state !== 'inactive');
    const personIds = open.map(({ id }) => id);
    const base = { key: 'freeze', heading: FREEZE, button: '', personIds: [] };
    if (gotInto.length === 0) return { ...base, text: FREEZE_NONE };
    if (open.length === 0) return { ...base, text: FREEZE_DONE };
    if (!mayFreeze) return { ...base, text: `${FREEZE_TEXT} ${MAY_NOT}` };
    const button = open.length === 1 ? FREEZE_ONE : formatText(FREEZE_SEVERAL, open.length);
    return { ...base, text: FREEZE_TEXT, button, action: 'FREEZE', personIds };
}

function blocking({ finding }: Apex.SprayReview): Part {
    const text = formatText(BLOCK_TEXT, finding.sourceIp);
    return { key: 'block', heading: BLOCK, text, button: '', personIds: [] };
}

function unlocking({ finding, people }: Apex.SprayReview, mayUnlock: boolean): Part {
    const locked = people.filter(({ state, gotInAt }) => state === 'locked' && !gotInAt);
    const personIds = locked.map(({ id }) => id);
    const base = { key: 'unlock', heading: UNLOCK, button: '', personIds: [] };
    if (locked.length === 0) return { ...base, text: UNLOCK_NONE };
    if (!finding.isOver) return { ...base, text: UNLOCK_WAIT };
    if (!mayUnlock) return { ...base, text: `${UNLOCK_TEXT} ${MAY_NOT}` };
    const button = locked.length === 1 ? UNLOCK_ONE : formatText(UNLOCK_SEVERAL, locked.length);
    return { ...base, text: UNLOCK_TEXT, button, action: 'UNLOCK', personIds };
}
