import { LightningElement, api } from 'lwc';
import HEADING from '@salesforce/label/c.Clients_Heading';
import FAILS from '@salesforce/label/c.Clients_Fails_Icon';
import FAILS_LOCKED from '@salesforce/label/c.Clients_Fails_Locked_Out';
import FAILS_OTHER from '@salesforce/label/c.Clients_Fails_Other';
import FAILS_WRONG from '@salesforce/label/c.Clients_Fails_Wrong_Password';
import LAST_WORKED from '@salesforce/label/c.Clients_Last_Worked';
import NEVER_WORKED from '@salesforce/label/c.Clients_Never_Worked';
import NONE from '@salesforce/label/c.Clients_None';
import WORKS from '@salesforce/label/c.Clients_Works_Icon';
import WORKS_TEXT from '@salesforce/label/c.Clients_Works_Text';
import { clientDetail, clientName } from 'c/clientText';
import { formatText } from 'c/textFormat';
import { dayAndTime } from 'c/timeFormat';

/** Every client that signs in as this person: whether it works, since when not, and what it was told. */
export default class AccessConsoleClients extends LightningElement {
    /** The most recently seen first. */
    @api clients: Apex.LoginClient[] = [];
    /** Milliseconds by which the server's clock is ahead of this computer's. */
    @api offset = 0;

    label = { heading: HEADING, none: NONE };

    get isEmpty(): boolean {
        return this.clients.length === 0;
    }

    get rows() {
        return this.clients.map((client) => {
            const works = client.failures === 0;
            return {
                key: client.key,
                name: clientName(client),
                detail: clientDetail(client),
                icon: works ? 'utility:success' : 'utility:error',
                iconClass: works ? 'lk-icon_good' : 'lk-icon_bad',
                iconText: works ? WORKS : FAILS,
                story: works ? this.worksText(client) : this.failsText(client),
                worked: works ? '' : this.lastWorkedText(client)
            };
        });
    }

    private worksText(client: Apex.LoginClient): string {
        return formatText(WORKS_TEXT, this.when(client.lastSuccessAt));
    }

    private failsText(client: Apex.LoginClient): string {
        const since = this.when(client.failingSince);
        if (client.wrongPasswords > 0) {
            return formatText(FAILS_WRONG, client.wrongPasswords, since);
        }
        if (client.lastOutcome === 'LOCKED_OUT') {
            return formatText(FAILS_LOCKED, client.failures, since);
        }
        return formatText(FAILS_OTHER, client.failures, since, client.lastStatus ?? '');
    }

    private lastWorkedText(client: Apex.LoginClient): string {
        return client.lastSuccessAt
            ? formatText(LAST_WORKED, this.when(client.lastSuccessAt))
            : NEVER_WORKED;
    }

    private when(iso: string | null | undefined): string {
        return iso ? dayAndTime(iso, Date.now() + this.offset) : '';
    }
}
