import { LightningElement, api } from 'lwc';
import CHANGED from '@salesforce/label/c.Culprit_Stop_Password_Changed';
import FAILED from '@salesforce/label/c.Culprit_Stop_First_Failure';
import KICKER from '@salesforce/label/c.Culprit_Kicker';
import LOCKED from '@salesforce/label/c.Culprit_Stop_Locked';
import HIDE_RUNBOOK from '@salesforce/label/c.Culprit_Hide_Runbook_Button';
import OPEN_RUNBOOK from '@salesforce/label/c.Culprit_Open_Runbook_Button';
import OWNER from '@salesforce/label/c.Culprit_Owner';
import PLACES from '@salesforce/label/c.Culprit_Places';
import REGISTERED from '@salesforce/label/c.Culprit_Registered';
import RHYTHM from '@salesforce/label/c.Culprit_Rhythm';
import SHARE from '@salesforce/label/c.Culprit_Share';
import SHARE_TEXT from '@salesforce/label/c.Culprit_Share_Text';
import RUNBOOK from '@salesforce/label/c.Runbook_Heading';
import RUNBOOK_NOTE from '@salesforce/label/c.Culprit_Runbook_Note';
import WRITE from '@salesforce/label/c.Culprit_Write_Button';
import WORKED from '@salesforce/label/c.Culprit_Stop_Worked';
import { culpritDetail, culpritName } from 'c/clientText';
import { rhythmText } from 'c/rhythmFormat';
import { formatText } from 'c/textFormat';
import { dayAndTime } from 'c/timeFormat';

interface Stop {
    id: string;
    icon: string;
    tone: 'good' | 'info' | 'bad';
    at: string | null | undefined;
    what: string;
}

/** The client that causes it: what it is, whose it is, and its story in up to four dates. */
export default class AccessConsoleCulprit extends LightningElement {
    @api culprit!: Apex.Culprit;
    @api person!: Apex.ConsolePerson;
    /** Milliseconds by which the server's clock is ahead of this computer's. */
    @api offset = 0;
    /** Starts an e-mail to its owner; empty when nobody's address is known. */
    @api ownerMail = '';
    /** What will have to be done around an action; empty where that stands elsewhere, or nothing has to be. */
    @api steps: readonly Apex.RunbookStep[] = [];

    isOpen = false;
    label = {
        kicker: KICKER,
        registered: REGISTERED,
        runbook: RUNBOOK,
        runbookNote: RUNBOOK_NOTE,
        write: WRITE
    };

    get name(): string {
        return culpritName(this.culprit);
    }

    get detail(): string {
        return culpritDetail(this.culprit);
    }

    get isRegistered(): boolean {
        return Boolean(this.culprit.integration);
    }

    get hasSteps(): boolean {
        return this.steps.length > 0;
    }

    get runbookText(): string {
        return this.isOpen ? HIDE_RUNBOOK : OPEN_RUNBOOK;
    }

    get isRunbookShown(): boolean {
        return this.isOpen && this.hasSteps;
    }

    get isExpanded(): string {
        return String(this.isOpen);
    }

    get canDo(): boolean {
        return this.hasSteps || Boolean(this.ownerMail);
    }

    /** In order of time; empty for somebody else's client, which has no story here. */
    get stops() {
        const { lastSuccessAt, failingSince } = this.culprit;
        if (!failingSince) return [];
        const all: Stop[] = [
            { id: 'worked', icon: 'utility:check', tone: 'good', at: lastSuccessAt, what: WORKED },
            {
                id: 'changed',
                icon: 'utility:password',
                tone: 'info',
                at: this.changeBetween,
                what: CHANGED
            },
            { id: 'failed', icon: 'utility:close', tone: 'bad', at: failingSince, what: FAILED },
            {
                id: 'locked',
                icon: 'utility:lock',
                tone: 'bad',
                at: this.person.lockedSince,
                what: LOCKED
            }
        ];
        const now = Date.now() + this.offset;
        return all.flatMap(({ id, icon, tone, at, what }) => {
            if (!at) return [];
            return [{ id, icon, what, when: dayAndTime(at, now), cssClass: `stop ${tone}` }];
        });
    }

    get facts() {
        const { rhythmSeconds, shareOfFailures, owner, places } = this.culprit;
        const share = shareOfFailures ? formatText(SHARE_TEXT, shareOfFailures) : '';
        return [
            { id: 'rhythm', term: RHYTHM, text: rhythmSeconds ? rhythmText(rhythmSeconds) : '' },
            { id: 'share', term: SHARE, text: share },
            { id: 'owner', term: OWNER, text: owner },
            { id: 'places', term: PLACES, text: places.join(', ') }
        ].filter(({ text }) => Boolean(text));
    }

    handleRunbook(): void {
        this.isOpen = !this.isOpen;
    }

    /** The password change, when it lies between the last success and the first failure. */
    private get changeBetween(): string | null {
        const { passwordChangedAt } = this.person;
        const { lastSuccessAt, failingSince } = this.culprit;
        if (!passwordChangedAt || !lastSuccessAt || !failingSince) return null;
        const isBetween = passwordChangedAt >= lastSuccessAt && passwordChangedAt <= failingSince;
        return isBetween ? passwordChangedAt : null;
    }
}
