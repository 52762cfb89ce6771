import OTHER from '@salesforce/label/c.GuideStep_Other_Button';
import PHONE from '@salesforce/label/c.GuideStep_Softphone_Button';
import PRINT from '@salesforce/label/c.Troubleshooter_Print_No_Login_Button';
import { hasCard } from 'c/softphonePlace';

/** What a step opens beside the guide. */
export interface Opening {
    kind: 'other' | 'print' | 'softphone';
    text: string;
    icon: string;
    variant: 'brand' | 'neutral';
}

const ELSE: Opening = { kind: 'other', text: OTHER, icon: 'utility:user', variant: 'brand' };
const PAPER: Opening = { kind: 'print', text: PRINT, icon: 'utility:print', variant: 'brand' };
/** The person comes back and goes on, so the answer stands out and not this. */
const CARD: Opening = {
    kind: 'softphone',
    text: PHONE,
    icon: 'utility:call',
    variant: 'neutral'
};

/** A way to ask for somebody else, the guide on paper, or the card of the softphone; nothing for most steps. */
export function openingOf({ opens, kind }: Apex.GuideStepView): Opening | undefined {
    if (opens === 'SOMEBODY_ELSE') return ELSE;
    if (opens === 'SOFTPHONE' && hasCard()) return CARD;
    return kind === 'NO_LOGIN' ? PAPER : undefined;
}
