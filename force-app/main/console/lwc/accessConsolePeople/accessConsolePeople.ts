import { LightningElement, api } from 'lwc';
import FROZEN_AGO from '@salesforce/label/c.Console_Frozen_Ago';
import LOCKED_AGO from '@salesforce/label/c.Console_Locked_Ago';
import REFUSED_AGO from '@salesforce/label/c.Console_Refused_Ago';
import SEEMS_LOCKED from '@salesforce/label/c.State_Seems_Locked';
import SELECT from '@salesforce/label/c.Console_Select_Row';
import { badgeOf, hasProblem } from 'c/personState';
import { formatText } from 'c/textFormat';
import { ago } from 'c/timeFormat';
import { rowToGoTo } from './rowKeys';

/**
 * People with the verdict in one line, how sure it is and how long a lock lasts. Sends `personopened`, while selecting
 * `selectionchanged`, and `leave` when the arrow key up leaves the first row.
 */
export default class AccessConsolePeople extends LightningElement {
    @api people: Apex.ConsolePerson[] = [];
    /** What the list is, for screen readers. */
    @api label = '';
    @api selectedId?: string;
    /** True while several people are being selected. */
    @api isSelecting = false;
    /** Ids of those who are. */
    @api chosenIds: string[] = [];
    /** Milliseconds by which the server's clock is ahead of this computer's. */
    @api offset = 0;
    /** Epoch milliseconds by this computer's clock; a new value brings the ages up to date. */
    @api now = Date.now();

    /** Moves the focus to somebody's row, else to the first one. */
    @api focusRow(id?: string): void {
        const rows = this.hits;
        (rows.find(({ dataset }) => dataset.id === id) ?? rows[0])?.focus();
    }

    get rows() {
        return this.people.map((person) => ({
            id: person.id,
            name: person.name,
            badge: badgeOf(person),
            badgeText: isGuess(person) ? SEEMS_LOCKED : undefined,
            verdict: person.verdict,
            note: this.noteOf(person),
            confidence: person.confidence,
            hasProblem: hasProblem(person),
            isLocked: person.state === 'locked',
            lockedSince: person.lockedSince,
            unlocksAt: person.unlocksAt,
            isChosen: this.chosenIds.includes(person.id),
            selectText: formatText(SELECT, person.name),
            current: person.id === this.selectedId ? 'true' : undefined,
            cssClass: person.id === this.selectedId ? 'row row_selected' : 'row'
        }));
    }

    handleOpen(event: Event): void {
        const id = (event.currentTarget as HTMLElement).dataset.id;
        this.dispatchEvent(
            new CustomEvent('personopened', { detail: { id }, bubbles: true, composed: true })
        );
    }

    handleChoose(event: Event): void {
        const { checked, value } = event.currentTarget as HTMLInputElement;
        const others = this.chosenIds.filter((id) => id !== value);
        const ids = checked ? [...others, value] : others;
        this.dispatchEvent(new CustomEvent('selectionchanged', { detail: { ids } }));
    }

    handleKey(event: KeyboardEvent): void {
        const rows = this.hits;
        const here = rows.indexOf(event.currentTarget as HTMLElement);
        const next = rowToGoTo(event.key, here, rows.length);
        if (next === undefined) return;
        event.preventDefault();
        if (next >= 0) rows[next]?.focus();
        else this.dispatchEvent(new CustomEvent('leave', { bubbles: true, composed: true }));
    }

    private get hits(): HTMLElement[] {
        return [...(this.template?.querySelectorAll<HTMLElement>('.hit') ?? [])];
    }

    private noteOf(person: Apex.ConsolePerson): string {
        return [this.ageOf(person), person.sourceIp].filter(Boolean).join(' · ');
    }

    private ageOf(person: Apex.ConsolePerson): string {
        const now = this.now + this.offset;
        if (person.lockedSince) return formatText(LOCKED_AGO, ago(person.lockedSince, now));
        if (person.frozenSince) return formatText(FROZEN_AGO, ago(person.frozenSince, now));
        return person.lastSeenAt && hasProblem(person)
            ? formatText(REFUSED_AGO, ago(person.lastSeenAt, now))
            : person.username;
    }
}

function isGuess({ state, isStateInferred }: Apex.ConsolePerson): boolean {
    return state === 'locked' && isStateInferred;
}
