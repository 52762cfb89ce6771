import { LightningElement, api } from 'lwc';
import ACTED from '@salesforce/label/c.State_Request_Acted';
import ACTIVE from '@salesforce/label/c.State_Active';
import CLOSED from '@salesforce/label/c.State_Request_Closed';
import FAILING from '@salesforce/label/c.State_Failing';
import FROZEN from '@salesforce/label/c.State_Frozen';
import INACTIVE from '@salesforce/label/c.State_Inactive';
import LOCKED from '@salesforce/label/c.State_Locked';
import PROGRESS from '@salesforce/label/c.State_Request_Progress';
import RAISED from '@salesforce/label/c.State_Request_Raised';
import RECOVERED from '@salesforce/label/c.State_Request_Back_In';
import UNVERIFIED from '@salesforce/label/c.State_Unverified';
import VERIFIED from '@salesforce/label/c.State_Verified';
import WITHDRAWN from '@salesforce/label/c.State_Request_Withdrawn';

interface View {
    label: string;
    icon: string;
    tone: 'bad' | 'good' | 'warn' | 'info' | 'plain';
}

const ACTIVE_VIEW: View = { label: ACTIVE, icon: 'utility:check', tone: 'good' };
const VIEWS: Record<string, View> = {
    locked: { label: LOCKED, icon: 'utility:lock', tone: 'bad' },
    frozen: { label: FROZEN, icon: 'utility:frozen', tone: 'info' },
    failing: { label: FAILING, icon: 'utility:warning', tone: 'warn' },
    inactive: { label: INACTIVE, icon: 'utility:ban', tone: 'plain' },
    active: ACTIVE_VIEW,
    waiting: { label: RAISED, icon: 'utility:clock', tone: 'info' },
    progress: { label: PROGRESS, icon: 'utility:clock', tone: 'info' },
    acted: { label: ACTED, icon: 'utility:clock', tone: 'info' },
    recovered: { label: RECOVERED, icon: 'utility:check', tone: 'good' },
    withdrawn: { label: WITHDRAWN, icon: 'utility:ban', tone: 'plain' },
    verified: { label: VERIFIED, icon: 'utility:check', tone: 'good' },
    unverified: { label: UNVERIFIED, icon: 'utility:close', tone: 'bad' },
    closed: { label: CLOSED, icon: 'utility:ban', tone: 'plain' }
};

/** State of an account, of a request or of a caller: an icon, a word and a colour, never a colour alone. */
export default class StateBadge extends LightningElement {
    /**
     * Of an account: 'locked' | 'frozen' | 'inactive' | 'failing' | 'active'; of a request: 'waiting' | 'progress' |
     * 'acted' | 'recovered' | 'withdrawn' | 'closed'; of a caller: 'verified' | 'unverified'.
     */
    @api state = 'active';
    /** Replaces the state's own word, for example "Locked since 10:30". */
    @api label?: string;

    get view(): View {
        return VIEWS[this.state] ?? ACTIVE_VIEW;
    }

    get text(): string {
        return this.label ?? this.view.label;
    }

    get cssClass(): string {
        return `badge ${this.view.tone}`;
    }
}
