import { LightningElement, api } from 'lwc';
import canUnlock from '@salesforce/customPermission/Latchkey_Can_Unlock_Users';
import COUNT from '@salesforce/label/c.Console_Select_Count';
import MISSING from '@salesforce/label/c.Missing_What';
import NO_REQUESTS from '@salesforce/label/c.Console_No_Requests_Heading';
import NO_RISKS from '@salesforce/label/c.Console_No_Risks_Heading';
import NO_RISKS_NOTE from '@salesforce/label/c.Console_No_Risks_Note';
import NOBODY_TEXT from '@salesforce/label/c.Console_Nobody_Text';
import REQUESTS from '@salesforce/label/c.Console_Requests_Tab';
import RISKS from '@salesforce/label/c.Console_Risks_Tab';
import SELECT from '@salesforce/label/c.Console_Select_Button';
import SELECT_NONE from '@salesforce/label/c.Console_Select_None';
import STOP from '@salesforce/label/c.Console_Select_Stop';
import UNKNOWN from '@salesforce/label/c.Console_Tab_Unknown';
import UNLOCK_NONE from '@salesforce/label/c.Console_Unlock_Selected_None';
import UNLOCK_ONE from '@salesforce/label/c.Console_Unlock_Selected_One';
import UNLOCK_SEVERAL from '@salesforce/label/c.Console_Unlock_Selected_Several';
import type { ConsoleData } from 'c/consoleData';
import { formatText } from 'c/textFormat';
import { ago } from 'c/timeFormat';
import { listsOf } from './peopleLists';

interface Rows extends HTMLElement {
    focusRow(id?: string): void;
}

/** The lists, each with its count. Sends `bulkasked` for those who were selected; what rows send goes through. */
export default class AccessConsoleTabs extends LightningElement {
    @api data!: ConsoleData;
    @api selectedId?: string;
    @api offset = 0;
    @api now = Date.now();

    active = 'locked';
    isSelecting = false;
    chosenIds: string[] = [];
    label = {
        noRequests: NO_REQUESTS,
        noRisks: NO_RISKS,
        noRisksNote: NO_RISKS_NOTE,
        select: SELECT,
        stop: STOP
    };

    /** Moves the focus to somebody's row, else to the first of the list that is shown. */
    @api focusRow(id?: string): void {
        this.template?.querySelector<Rows>(`[data-list="${this.active}"]`)?.focusRow(id);
    }

    get overview(): Apex.ConsoleOverview | undefined {
        return this.data.overview;
    }

    get serverNow(): number {
        return this.now + this.offset;
    }

    get nobodyText(): string {
        return formatText(NOBODY_TEXT, ago(this.overview?.checkedAt ?? '', this.serverNow));
    }

    /** Locked, failing, requests, frozen, at risk; without the rest where logins can't be seen. */
    get tabs() {
        const { canSeeLogins, canSeeLocks } = this.overview ?? {};
        const requests = { value: 'requests', label: this.requestsTab, isRequests: true };
        if (!canSeeLogins) return [{ value: 'missing', label: MISSING }, requests];
        const lists = listsOf(this.overview).map((list) => {
            const isLocked = list.value === 'locked';
            return {
                value: list.value,
                label: list.label,
                list,
                isSelecting: isLocked && this.isSelecting,
                canSelect: isLocked && Boolean(canUnlock) && canSeeLocks
            };
        });
        const risks = { value: 'risks', label: this.risksTab, isRisks: true };
        return [...lists.slice(0, 2), requests, ...lists.slice(2), risks];
    }

    get nobodyAsks(): boolean {
        return this.data.requests.length + this.data.approvals.length === 0;
    }

    get nobodyAtRisk(): boolean {
        return this.data.risks?.length === 0;
    }

    get risks(): Apex.ConsoleRisk[] {
        return this.data.risks ?? [];
    }

    /** Who is still locked: an account may have opened since it was selected. */
    get lockedChosen(): string[] {
        const locked = new Set((this.overview?.locked ?? []).map(({ id }) => id));
        return this.chosenIds.filter((id) => locked.has(id));
    }

    get countText(): string {
        return this.nobodyChosen ? SELECT_NONE : formatText(COUNT, this.lockedChosen.length);
    }

    get unlockText(): string {
        const count = this.lockedChosen.length;
        if (count === 0) return UNLOCK_NONE;
        return count === 1 ? UNLOCK_ONE : formatText(UNLOCK_SEVERAL, count);
    }

    get nobodyChosen(): boolean {
        return this.lockedChosen.length === 0;
    }

    handleActive(event: Event): void {
        this.active = (event.target as HTMLElement & { value: string }).value;
    }

    handleSelect(): void {
        this.isSelecting = true;
    }

    handleStop(): void {
        this.isSelecting = false;
        this.chosenIds = [];
    }

    handleChosen(event: CustomEvent<{ ids: string[] }>): void {
        this.chosenIds = event.detail.ids;
    }

    /** The selection stays: a dialog that is left has done nothing, and whoever was unlocked leaves the list by themselves. */
    handleUnlock(): void {
        const personIds = this.lockedChosen;
        this.dispatchEvent(
            new CustomEvent('bulkasked', {
                detail: { action: 'UNLOCK', personIds },
                bubbles: true,
                composed: true
            })
        );
    }

    private get requestsTab(): string {
        return formatText(REQUESTS, this.data.requests.length + this.waiting);
    }

    private get risksTab(): string {
        return formatText(RISKS, this.data.risks?.length ?? UNKNOWN);
    }

    /** Approvals that wait for this person. */
    private get waiting(): number {
        return this.data.approvals.filter(({ isOwn, state }) => !isOwn && state === 'WAITING')
            .length;
    }
}
