import { LightningElement, api } from 'lwc';
import ACTIVE from '@salesforce/label/c.State_Active';
import FAILING from '@salesforce/label/c.State_Failing';
import FROZEN from '@salesforce/label/c.State_Frozen';
import INACTIVE from '@salesforce/label/c.State_Inactive';
import LOCKED from '@salesforce/label/c.State_Locked';

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
    active: ACTIVE_VIEW
};

/** State of an account: an icon, a word and a colour, never a colour alone. */
export default class StateBadge extends LightningElement {
    /** 'locked' | 'frozen' | 'inactive' | 'failing' | 'active' */
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
