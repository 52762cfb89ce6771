import { LightningElement, api } from 'lwc';
import CLIENT from '@salesforce/label/c.Readiness_Column_Client';
import HEADING from '@salesforce/label/c.Readiness_Clients_Heading';
import LAST from '@salesforce/label/c.Readiness_Column_Last';
import LOOKED from '@salesforce/label/c.Readiness_Looked';
import LOOKED_PARTIAL from '@salesforce/label/c.Readiness_Looked_Partial';
import OWNER from '@salesforce/label/c.Readiness_Column_Owner';
import STATE from '@salesforce/label/c.Readiness_Column_State';
import UNTIL from '@salesforce/label/c.Readiness_Column_Until';
import WAY from '@salesforce/label/c.Readiness_Column_Way';
import WAY_OUT from '@salesforce/label/c.Readiness_Column_Way_Out';
import { formatText } from 'c/textFormat';
import { dayAndTime } from 'c/timeFormat';
import { clientRow, type ClientRow } from './clientRow';

/** Clients that sign in with a stored password, as a table, or as a list where there is no room for one. */
export default class ReadinessClients extends LightningElement {
    /** The nearest date first. */
    @api clients: Apex.ReadinessClient[] = [];
    /** What the list rests on. */
    @api lookedAt?: Apex.LookedAt;
    /** When, as Apex sends it. */
    @api checkedAt = '';

    label = {
        client: CLIENT,
        heading: HEADING,
        last: LAST,
        owner: OWNER,
        state: STATE,
        until: UNTIL,
        way: WAY,
        wayOut: WAY_OUT
    };

    get rows(): ClientRow[] {
        return this.clients.map((client) => clientRow(client, Date.parse(this.checkedAt)));
    }

    get restsOn(): string {
        if (!this.lookedAt) return '';
        const { rows, since, isPartial } = this.lookedAt;
        const now = Date.parse(this.checkedAt);
        const text = isPartial ? LOOKED_PARTIAL : LOOKED;
        return formatText(text, rows, dayAndTime(this.checkedAt, now), dayAndTime(since, now));
    }
}
