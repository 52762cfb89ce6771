import { LightningElement } from 'lwc';
import search from '@salesforce/apex/SoftphoneAssignmentController.search';
import ALL from '@salesforce/label/c.SoftphoneAssign_All_Label';
import CHOOSE from '@salesforce/label/c.SoftphoneAssign_Choose_Label';
import DEPARTMENT from '@salesforce/label/c.SoftphoneAssign_Department_Column';
import FIND from '@salesforce/label/c.SoftphoneAssign_Find_Label';
import HAS from '@salesforce/label/c.SoftphoneAssign_Id_Column';
import LICENCES from '@salesforce/label/c.SoftphoneAssign_Licences';
import NO from '@salesforce/label/c.SoftphoneAssign_No';
import NOBODY from '@salesforce/label/c.SoftphoneAssign_Nobody';
import PARTIAL from '@salesforce/label/c.SoftphoneAssign_Partial';
import PEOPLE from '@salesforce/label/c.SoftphoneAssign_People_Label';
import PERSON from '@salesforce/label/c.SoftphoneAssign_Person_Column';
import WITHOUT from '@salesforce/label/c.SoftphoneAssign_Without_Label';
import YES from '@salesforce/label/c.SoftphoneAssign_Yes';
import { messageOf } from 'c/apexError';
import { formatText } from 'c/textFormat';

/** Finds people and lets some of them be chosen. Sends `choice` with their ids whenever it changes. */
export default class SoftphonePeople extends LightningElement {
    found?: Apex.SoftphoneAssignmentController.Found;
    error = '';
    isWithoutOnly = true;
    label = {
        all: ALL,
        department: DEPARTMENT,
        find: FIND,
        has: HAS,
        nobody: NOBODY,
        partial: PARTIAL,
        people: PEOPLE,
        person: PERSON,
        without: WITHOUT
    };
    private term = '';
    private chosen: ReadonlySet<string> = new Set();

    connectedCallback(): void {
        void this.load();
    }

    get isWaiting(): boolean {
        return !this.found && !this.error;
    }

    get rows() {
        return this.shown.map((row) => ({
            ...row,
            isChosen: this.chosen.has(row.personId ?? ''),
            chooseText: formatText(CHOOSE, row.name ?? ''),
            hasText: row.hasId ? YES : NO
        }));
    }

    get areAllChosen(): boolean {
        return this.shown.length > 0 && this.rows.every(({ isChosen }) => isChosen);
    }

    get licenceText(): string {
        const left = this.found?.licencesLeft;
        return typeof left === 'number' ? formatText(LICENCES, left) : '';
    }

    handleFind(event: CustomEvent<{ value: string }>): void {
        this.term = event.detail.value;
        void this.load();
    }

    handleWithout(event: CustomEvent<{ checked: boolean }>): void {
        this.isWithoutOnly = event.detail.checked;
        this.choose([]);
    }

    handleChoice(event: Event): void {
        const { checked, value } = event.target as HTMLInputElement;
        const others = [...this.chosen].filter((id) => id !== value);
        this.choose(checked ? [...others, value] : others);
    }

    handleAll(event: Event): void {
        const { checked } = event.target as HTMLInputElement;
        this.choose(checked ? this.shown.map(({ personId }) => personId ?? '') : []);
    }

    handleRetry(): void {
        void this.load();
    }

    private get shown(): Apex.SoftphoneRow[] {
        return (this.found?.rows ?? []).filter(({ hasId }) => !this.isWithoutOnly || !hasId);
    }

    private choose(ids: string[]): void {
        this.chosen = new Set(ids);
        this.dispatchEvent(new CustomEvent('choice', { detail: { ids } }));
    }

    /** The answer to what was typed last wins, whichever comes last; one that comes after all of this is gone is dropped. */
    private async load(): Promise<void> {
        const { term } = this;
        try {
            const found = await search({ term });
            if (term !== this.term || !this.isConnected) return;
            this.found = found;
            this.error = '';
            this.choose([]);
        } catch (error) {
            if (term === this.term) this.error = messageOf(error);
        }
    }
}
