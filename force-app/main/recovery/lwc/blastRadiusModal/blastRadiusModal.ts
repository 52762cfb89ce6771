import { api } from 'lwc';
import LightningModal from 'lightning/modal';
import AFTER from '@salesforce/label/c.Blast_After_Column';
import CANCEL from '@salesforce/label/c.Confirm_Cancel_Button';
import CLIENT from '@salesforce/label/c.Blast_Client_Column';
import GO_ON from '@salesforce/label/c.Blast_Go_On_Button';
import LAST from '@salesforce/label/c.Blast_Last_Column';
import LEAD_MANY from '@salesforce/label/c.Blast_Lead_Many';
import LEAD_MANY_REST from '@salesforce/label/c.Blast_Lead_Many_Rest';
import LEAD_ONE from '@salesforce/label/c.Blast_Lead_One';
import LEAD_ONE_REST from '@salesforce/label/c.Blast_Lead_One_Rest';
import ORDER from '@salesforce/label/c.Blast_Order_Heading';
import ORDER_TEXT from '@salesforce/label/c.Blast_Order_Text';
import OWNER from '@salesforce/label/c.Blast_Owner_Column';
import PLACES from '@salesforce/label/c.Blast_Places_Column';
import RESET_ANYWAY from '@salesforce/label/c.Blast_Reset_Anyway_Button';
import TABLE from '@salesforce/label/c.Blast_Table';
import UNLOCK_INSTEAD from '@salesforce/label/c.Blast_Unlock_Instead_Button';
import WINDOW from '@salesforce/label/c.Blast_Window';
import { formatText } from 'c/textFormat';
import { clientRows, type ClientRow } from './clientRows';

/** What a password reset breaks, before it breaks it. Closes with 'RESET', 'UNLOCK' or nothing. */
export default class BlastRadiusModal extends LightningModal {
    @api person!: Apex.ConsolePerson;
    /** At least one. */
    @api clients: Apex.StoredPasswordClient[] = [];
    /** True when the verdict itself asks for a reset. */
    @api isAdvised = false;
    /** True when an unlock alone is possible. */
    @api canUnlock = false;
    /** Milliseconds by which the server's clock is ahead of this computer's. */
    @api offset = 0;

    text = {
        after: AFTER,
        cancel: CANCEL,
        client: CLIENT,
        goOn: GO_ON,
        last: LAST,
        order: ORDER,
        owner: OWNER,
        places: PLACES,
        resetAnyway: RESET_ANYWAY,
        unlockInstead: UNLOCK_INSTEAD,
        window: WINDOW
    };

    get lead(): string {
        return this.isOne ? LEAD_ONE : formatText(LEAD_MANY, this.clients.length);
    }

    get leadRest(): string {
        return this.isOne ? LEAD_ONE_REST : LEAD_MANY_REST;
    }

    get orderText(): string {
        return formatText(ORDER_TEXT, this.person.name ?? '');
    }

    get tableText(): string {
        return formatText(TABLE, this.person.name ?? '');
    }

    get offersUnlock(): boolean {
        return !this.isAdvised && this.canUnlock;
    }

    get rows(): ClientRow[] {
        return clientRows(this.clients, this.person.passwordChangedAt, Date.now() + this.offset);
    }

    handleCancel(): void {
        this.close();
    }

    handleReset(): void {
        this.close('RESET');
    }

    handleUnlock(): void {
        this.close('UNLOCK');
    }

    private get isOne(): boolean {
        return this.clients.length === 1;
    }
}
