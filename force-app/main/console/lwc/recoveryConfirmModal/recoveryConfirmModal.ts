import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import CANCEL from '@salesforce/label/c.Confirm_Cancel_Button';
import RESET_BUTTON from '@salesforce/label/c.Confirm_Reset_Button';
import RESET_CLIENTS from '@salesforce/label/c.Confirm_Reset_Clients';
import RESET_LINK from '@salesforce/label/c.Confirm_Reset_Link';
import RESET_TOKEN from '@salesforce/label/c.Confirm_Reset_Token';
import UNLOCK_BUTTON from '@salesforce/label/c.Confirm_Unlock_Button';
import UNLOCK_KEEPS from '@salesforce/label/c.Confirm_Unlock_Keeps';
import UNLOCK_RELOCK from '@salesforce/label/c.Confirm_Unlock_Relock';
import { formatText } from 'c/textFormat';

const TEXTS = {
    unlock: {
        button: UNLOCK_BUTTON,
        consequences: [UNLOCK_KEEPS, UNLOCK_RELOCK]
    },
    reset: {
        button: RESET_BUTTON,
        consequences: [RESET_LINK, RESET_CLIENTS, RESET_TOKEN]
    }
};

/** Says what an action will change before it happens; `label` is the question. Closes with true when the person goes on. */
export default class RecoveryConfirmModal extends LightningModal {
    @api action: 'unlock' | 'reset' = 'unlock';
    @api personName = '';

    cancelText = CANCEL;

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
