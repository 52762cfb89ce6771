import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import CANCEL from '@salesforce/label/c.Confirm_Cancel_Button';
import RESET_BUTTON from '@salesforce/label/c.Confirm_Reset_Button';
import RESET_CLIENTS from '@salesforce/label/c.Confirm_Reset_Clients';
import RESET_HEADING from '@salesforce/label/c.Confirm_Reset_Heading';
import RESET_LINK from '@salesforce/label/c.Confirm_Reset_Link';
import RESET_TOKEN from '@salesforce/label/c.Confirm_Reset_Token';
import UNLOCK_BUTTON from '@salesforce/label/c.Confirm_Unlock_Button';
import UNLOCK_HEADING from '@salesforce/label/c.Confirm_Unlock_Heading';
import UNLOCK_KEEPS from '@salesforce/label/c.Confirm_Unlock_Keeps';
import UNLOCK_RELOCK from '@salesforce/label/c.Confirm_Unlock_Relock';
import { formatText } from 'c/textFormat';

const TEXTS = {
    unlock: {
        heading: UNLOCK_HEADING,
        button: UNLOCK_BUTTON,
        consequences: [UNLOCK_KEEPS, UNLOCK_RELOCK]
    },
    reset: {
        heading: RESET_HEADING,
        button: RESET_BUTTON,
        consequences: [RESET_LINK, RESET_CLIENTS, RESET_TOKEN]
    }
};

/** Says what an action will change before it happens. Closes with true when the person goes on. */
export default class RecoveryConfirmModal extends LightningModal {
    @api action: 'unlock' | 'reset' = 'unlock';
    @api personName = '';

    label = { cancel: CANCEL };

    get heading(): string {
        return formatText(TEXTS[this.action].heading, this.personName);
    }

    get confirmText(): string {
        return TEXTS[this.action].button;
    }

    get consequences(): string[] {
        return TEXTS[this.action].consequences.map((text) => formatText(text, this.personName));
    }

    handleCancel(): void {
        this.close(false);
    }

    handleConfirm(): void {
        this.close(true);
    }
}
