import { LightningElement, api } from 'lwc';
import isAdmin from '@salesforce/customPermission/Latchkey_Can_Unlock_Users';
import ADMIN from '@salesforce/label/c.GuideAdmin_Heading';
import CHANGES from '@salesforce/label/c.Healthy_Password_Changes';
import HEADING from '@salesforce/label/c.Troubleshooter_Healthy_Heading';
import PLACES from '@salesforce/label/c.Healthy_Places';
import PREPARE from '@salesforce/label/c.Healthy_Prepare_Button';
import PREPARE_TEXT from '@salesforce/label/c.Healthy_Prepare_Text';
import WRONG from '@salesforce/label/c.Healthy_Something_Wrong_Button';
import { formatText } from 'c/textFormat';
import { expiryOf, keepersText } from './passwordNews';

interface Keeper {
    key: string;
    name: string;
    places: string;
}

/** All is well, in three lines: the next change of the password and who would notice. Sends `go` with the panel to open. */
export default class LoginTroubleshooterHealthy extends LightningElement {
    @api found!: Apex.OwnSignIns;

    isPreparing = false;
    canAdminister = Boolean(isAdmin);
    label = {
        admin: ADMIN,
        heading: HEADING,
        prepare: PREPARE,
        prepareText: PREPARE_TEXT,
        wrong: WRONG
    };

    get expiry() {
        return expiryOf(this.found);
    }

    /** The sentence around the number of days, which is bold. */
    get changes(): { before: string; after: string } {
        const [before = '', after = ''] = formatText(
            CHANGES,
            '{0}',
            this.expiry?.onDay ?? ''
        ).split('{0}');
        return { before, after };
    }

    get keepersText(): string {
        return keepersText(this.found);
    }

    get keepers(): Keeper[] {
        return this.found.diagnosis.blastRadius.map(
            ({ application, integration, sourceIp, places }) => ({
                key: `${application} ${sourceIp}`,
                name: integration ?? application,
                places: places.length ? formatText(PLACES, places.join(', ')) : ''
            })
        );
    }

    handlePrepare(): void {
        this.isPreparing = !this.isPreparing;
    }

    handleAdmin(): void {
        this.go('admin');
    }

    handleWrong(): void {
        this.go('situations');
    }

    private go(panel: string): void {
        this.dispatchEvent(new CustomEvent('go', { detail: { panel } }));
    }
}
