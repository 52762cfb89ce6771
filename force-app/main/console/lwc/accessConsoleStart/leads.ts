import ANSWER from '@salesforce/label/c.Start_Answer_Button';
import ASKED from '@salesforce/label/c.Start_Asked';
import ASKED_TEXT from '@salesforce/label/c.Start_Asked_Text';
import GOT_IN from '@salesforce/label/c.Start_Got_In';
import GOT_IN_TEXT from '@salesforce/label/c.Start_Got_In_Text';
import LOCKED from '@salesforce/label/c.Start_Locked';
import LOCKED_TEXT from '@salesforce/label/c.Start_Locked_Text';
import LOOK from '@salesforce/label/c.Start_Look_Button';
import OPEN from '@salesforce/label/c.Bulk_Open_Named';
import WAITS from '@salesforce/label/c.Start_Waits';
import WAITS_TEXT from '@salesforce/label/c.Start_Waits_Text';
import type { ConsoleData } from 'c/consoleData';
import { actionName } from 'c/recoveryText';
import { formatText } from 'c/textFormat';
import { ago } from 'c/timeFormat';

/** Something that should be looked at first, and the event that leads there. */
export interface Lead {
    id: string;
    icon: string;
    iconClass: string;
    heading: string;
    text: string;
    button: string;
    event: 'reviewasked' | 'decideasked' | 'personopened';
    detail: object;
}

/**
 * At most one of each kind, the most urgent first: where somebody got in, who waits for this person's answer, who asked for
 * help first, who was locked last.
 * @param now epoch milliseconds of the org
 */
export function leadsOf({ overview, approvals, requests }: ConsoleData, now: number): Lead[] {
    const spray = overview?.orgFindings.find(({ successes }) => successes > 0);
    const approval = approvals.find(({ isOwn, state }) => !isOwn && state === 'WAITING');
    const [request] = requests
        .filter(({ handlerName, isOwn }) => !handlerName && !isOwn)
        .sort((a, b) => a.raisedAt.localeCompare(b.raisedAt));
    const person = overview?.locked[0];
    return [
        spray && sprayLead(spray),
        approval && approvalLead(approval, now),
        request && requestLead(request, now),
        person?.lockedSince && lockedLead(person, person.lockedSince, now)
    ].filter((lead) => lead !== null && typeof lead === 'object');
}

function sprayLead({ sourceIp }: Apex.OrgFinding): Lead {
    return {
        id: 'spray',
        icon: 'utility:warning',
        iconClass: 'lk-icon_bad',
        heading: GOT_IN,
        text: formatText(GOT_IN_TEXT, sourceIp),
        button: LOOK,
        event: 'reviewasked',
        detail: { sourceIp }
    };
}

function approvalLead(approval: Apex.ApprovalView, now: number): Lead {
    const { requestedBy, action, personName, requestedAt } = approval;
    return {
        id: 'approval',
        icon: 'utility:people',
        iconClass: 'lk-icon_warn',
        heading: formatText(WAITS, requestedBy),
        text: formatText(WAITS_TEXT, actionName(action), personName, ago(requestedAt, now)),
        button: formatText(ANSWER, requestedBy),
        event: 'decideasked',
        detail: { approval }
    };
}

function requestLead({ personId, personName, raisedAt }: Apex.QueueRow, now: number): Lead {
    return {
        id: 'request',
        icon: 'utility:question',
        iconClass: 'lk-icon_info',
        heading: formatText(ASKED, personName),
        text: formatText(ASKED_TEXT, ago(raisedAt, now)),
        ...opening(personId, personName)
    };
}

function lockedLead({ id, name }: Apex.ConsolePerson, lockedSince: string, now: number): Lead {
    return {
        id: 'locked',
        icon: 'utility:lock',
        iconClass: 'lk-icon_bad',
        heading: formatText(LOCKED, name),
        text: formatText(LOCKED_TEXT, ago(lockedSince, now)),
        ...opening(id, name)
    };
}

function opening(id: string, name: string): Pick<Lead, 'button' | 'event' | 'detail'> {
    return { button: formatText(OPEN, name), event: 'personopened', detail: { id } };
}
