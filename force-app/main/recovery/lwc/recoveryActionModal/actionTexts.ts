import FREEZE_BUTTON from '@salesforce/label/c.Confirm_Freeze_Button';
import FREEZE_CLIENTS from '@salesforce/label/c.Confirm_Freeze_Clients';
import FREEZE_HEADING from '@salesforce/label/c.Confirm_Freeze_Heading';
import FREEZE_SESSIONS from '@salesforce/label/c.Confirm_Freeze_Sessions';
import FREEZE_STAYS from '@salesforce/label/c.Confirm_Freeze_Stays';
import RESET_BUTTON from '@salesforce/label/c.Confirm_Reset_Button';
import RESET_CLIENTS from '@salesforce/label/c.Confirm_Reset_Clients';
import RESET_HEADING from '@salesforce/label/c.Confirm_Reset_Heading';
import RESET_LINK from '@salesforce/label/c.Confirm_Reset_Link';
import RESET_STAYS from '@salesforce/label/c.Confirm_Reset_Stays';
import RESET_TOKEN from '@salesforce/label/c.Confirm_Reset_Token';
import UNFREEZE_BUTTON from '@salesforce/label/c.Confirm_Unfreeze_Button';
import UNFREEZE_HEADING from '@salesforce/label/c.Confirm_Unfreeze_Heading';
import UNFREEZE_LOCK from '@salesforce/label/c.Confirm_Unfreeze_Lock';
import UNFREEZE_OPENS from '@salesforce/label/c.Confirm_Unfreeze_Opens';
import UNLOCK_BUTTON from '@salesforce/label/c.Confirm_Unlock_Button';
import UNLOCK_HEADING from '@salesforce/label/c.Confirm_Unlock_Heading';
import UNLOCK_KEEPS from '@salesforce/label/c.Confirm_Unlock_Keeps';
import UNLOCK_OPENS from '@salesforce/label/c.Confirm_Unlock_Opens';
import UNLOCK_RELOCK from '@salesforce/label/c.Confirm_Unlock_Relock';
import type { RecoveryAction } from 'c/recoveryRequest';

/** What an action does and what it leaves as it is; `{0}` is the person. */
interface ActionTexts {
    heading: string;
    button: string;
    happens: string[];
    stays: string[];
}

export const ACTION_TEXTS: Record<RecoveryAction, ActionTexts> = {
    UNLOCK: {
        heading: UNLOCK_HEADING,
        button: UNLOCK_BUTTON,
        happens: [UNLOCK_OPENS, UNLOCK_RELOCK],
        stays: [UNLOCK_KEEPS]
    },
    RESET: {
        heading: RESET_HEADING,
        button: RESET_BUTTON,
        happens: [RESET_LINK, RESET_CLIENTS, RESET_TOKEN],
        stays: [RESET_STAYS]
    },
    FREEZE: {
        heading: FREEZE_HEADING,
        button: FREEZE_BUTTON,
        happens: [FREEZE_CLIENTS, FREEZE_SESSIONS],
        stays: [FREEZE_STAYS]
    },
    UNFREEZE: {
        heading: UNFREEZE_HEADING,
        button: UNFREEZE_BUTTON,
        happens: [UNFREEZE_OPENS, UNFREEZE_LOCK],
        stays: [UNLOCK_KEEPS]
    }
};
