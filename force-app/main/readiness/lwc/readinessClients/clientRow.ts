import NO_END from '@salesforce/label/c.Readiness_No_End';
import NO_OWNER from '@salesforce/label/c.Readiness_No_Owner';
import REFUSED from '@salesforce/label/c.Readiness_Last_Refused';
import STATE_NO_OWNER from '@salesforce/label/c.Readiness_State_No_Owner';
import STATE_NOT_STARTED from '@salesforce/label/c.Readiness_State_Not_Started';
import STATE_PLANNED from '@salesforce/label/c.Readiness_State_Planned';
import STATE_SEEN from '@salesforce/label/c.Readiness_State_Moved_But_Seen';
import STATE_TESTED from '@salesforce/label/c.Readiness_State_Being_Tested';
import UNNAMED from '@salesforce/label/c.Client_Unnamed';
import USER from '@salesforce/label/c.Readiness_User';
import USERS from '@salesforce/label/c.Readiness_Users';
import WAY_OAUTH from '@salesforce/label/c.Readiness_Way_Oauth';
import WAY_SOAP from '@salesforce/label/c.Readiness_Way_Soap';
import WAY_SOAP_VERSION from '@salesforce/label/c.Readiness_Way_Soap_Version';
import { formatText } from 'c/textFormat';
import { dayAndTime } from 'c/timeFormat';

/** One client in words. */
export interface ClientRow {
    key: string;
    name: string;
    users: string;
    way: string;
    until: string;
    wayOut: string;
    owner: string;
    last: string;
    state: State;
}

interface State {
    text: string;
    icon: string;
    iconClass: string;
}

const STATES: Record<Apex.ReadinessClient['state'], State> = {
    NO_OWNER: { text: STATE_NO_OWNER, icon: 'utility:warning', iconClass: 'lk-icon_warn' },
    PLANNED: { text: STATE_PLANNED, icon: 'utility:clock', iconClass: 'lk-icon_info' },
    MOVED_BUT_SEEN: { text: STATE_SEEN, icon: 'utility:warning', iconClass: 'lk-icon_warn' },
    BEING_TESTED: { text: STATE_TESTED, icon: 'utility:sync', iconClass: 'lk-icon_info' }
};
const NOT_STARTED: State = {
    text: STATE_NOT_STARTED,
    icon: 'utility:routing_offline',
    iconClass: 'lk-icon_weak'
};

/** @param now epoch milliseconds to which days are told */
export function clientRow(client: Apex.ReadinessClient, now: number): ClientRow {
    const seen = client.lastSeenAt ? dayAndTime(client.lastSeenAt, now) : '';
    return {
        key: client.key,
        name: client.integration ?? client.application ?? UNNAMED,
        users: client.username ?? usersText(client.userCount),
        way: wayText(client),
        until: client.retirement?.release ?? NO_END,
        wayOut: client.retirement?.wayOut ?? '',
        owner: client.owner ?? NO_OWNER,
        last: client.works ? seen : formatText(REFUSED, seen),
        state: STATES[client.state] ?? NOT_STARTED
    };
}

function usersText(count: number): string {
    return formatText(count === 1 ? USER : USERS, count);
}

function wayText({ isSoapLogin, apiVersion }: Apex.ReadinessClient): string {
    if (!isSoapLogin) return WAY_OAUTH;
    return apiVersion ? formatText(WAY_SOAP_VERSION, apiVersion) : WAY_SOAP;
}
