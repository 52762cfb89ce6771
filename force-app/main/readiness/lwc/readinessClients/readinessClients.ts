import { LightningElement, api } from 'lwc';
import CLIENT from '@salesforce/label/c.Readiness_Column_Client';
import HEADING from '@salesforce/label/c.Readiness_Clients_Heading';
import EXPORT from '@salesforce/label/c.Readiness_Export_Button';
import FILE from '@salesforce/label/c.Readiness_Export_File';
import LAST from '@salesforce/label/c.Readiness_Column_Last';
import LOOKED from '@salesforce/label/c.Readiness_Looked';
import LOOKED_PARTIAL from '@salesforce/label/c.Readiness_Looked_Partial';
import MOVED from '@salesforce/label/c.Readiness_Moved';
import OWNER from '@salesforce/label/c.Readiness_Column_Owner';
import STATE from '@salesforce/label/c.Readiness_Column_State';
import UNTIL from '@salesforce/label/c.Readiness_Column_Until';
import USERS_COLUMN from '@salesforce/label/c.Readiness_Column_Users';
import WAY from '@salesforce/label/c.Readiness_Column_Way';
import WAY_OUT from '@salesforce/label/c.Readiness_Column_Way_Out';
import { downloadCsv, toCsv } from 'c/csv';
import { formatText } from 'c/textFormat';
import { dayAndTime } from 'c/timeFormat';
import { clientRow, type ClientRow } from './clientRow';

/** Clients that sign in with a stored password, as a table, or as a list where there is no room for one. */
export default class ReadinessClients extends LightningElement {
    /** The nearest date first. */
    @api clients: Apex.ReadinessClient[] = [];
    /** Names of integrations that have moved to OAuth, in order. */
    @api moved: string[] = [];
    /** What the list rests on. */
    @api lookedAt?: Apex.LookedAt;
    /** When, as Apex sends it. */
    @api checkedAt = '';

    label = {
        client: CLIENT,
        export: EXPORT,
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

    get movedText(): string {
        return this.moved.length > 0 ? formatText(MOVED, this.moved.join(', ')) : '';
    }

    handleExport(): void {
        const { client, way, until, wayOut, owner, last, state } = this.label;
        const header = [client, USERS_COLUMN, way, until, wayOut, owner, last, state];
        const cells = this.rows.map((row) => [
            row.name,
            row.users,
            row.way,
            row.until,
            row.wayOut,
            row.owner,
            row.last,
            row.state.text
        ]);
        downloadCsv(FILE, toCsv(header, cells));
    }

    get restsOn(): string {
        if (!this.lookedAt) return '';
        const { rows, since, isPartial } = this.lookedAt;
        const now = Date.parse(this.checkedAt);
        const text = isPartial ? LOOKED_PARTIAL : LOOKED;
        return formatText(text, rows, dayAndTime(this.checkedAt, now), dayAndTime(since, now));
    }
}
