import { LightningElement, api } from 'lwc';
import GETS_MADE from '@salesforce/label/c.SoftphoneAssign_Gets_Made';
import GETS_NAMED from '@salesforce/label/c.SoftphoneAssign_Gets_Named';
import PERSON from '@salesforce/label/c.SoftphoneAssign_Person_Column';
import REPLACES from '@salesforce/label/c.SoftphoneAssign_Replaces';
import RESULT from '@salesforce/label/c.SoftphoneAssign_Result_Column';
import TABLE from '@salesforce/label/c.SoftphoneAssign_Result_Label';

const SIGNS: Record<string, { icon: string; iconClass: string; weight: number }> = {
    FAILED: { icon: 'utility:error', iconClass: 'lk-icon_bad', weight: 0 },
    REFUSED: { icon: 'utility:ban', iconClass: 'lk-icon_warn', weight: 1 },
    DONE: { icon: 'utility:check', iconClass: 'lk-icon_good', weight: 2 }
};

/** What happens to each person of a bulk assignment, or what happened; what needs attention comes first. */
export default class SoftphoneResults extends LightningElement {
    @api people: Apex.SoftphoneRow[] = [];

    label = { person: PERSON, result: RESULT, table: TABLE };

    get rows() {
        return this.people
            .map((row) => ({
                place: row.place,
                name: row.name,
                username: row.username,
                text: row.message ?? row.whyNot ?? outlook(row),
                ...sign(row)
            }))
            .sort((a, b) => a.weight - b.weight || a.place - b.place);
    }
}

function sign({ result, whyNot }: Apex.SoftphoneRow) {
    return SIGNS[result ?? (whyNot ? 'REFUSED' : 'DONE')] as (typeof SIGNS)[string];
}

function outlook({ hasId, isMade }: Apex.SoftphoneRow): string {
    if (hasId) return REPLACES;
    return isMade ? GETS_MADE : GETS_NAMED;
}
