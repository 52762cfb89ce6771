import { LightningElement, api } from 'lwc';
import LOCKED_AGO from '@salesforce/label/c.Console_Locked_Ago';
import REFUSED_AGO from '@salesforce/label/c.Console_Refused_Ago';
import { formatText } from 'c/textFormat';
import { ago } from 'c/timeFormat';

const NO_PROBLEM = 'NO_PROBLEM_FOUND';

/** People with the verdict in one line, how sure it is and how long a lock lasts. Sends `personopened`. */
export default class AccessConsolePeople extends LightningElement {
    @api people: Apex.ConsolePerson[] = [];
    /** What the list is, for screen readers. */
    @api label = '';
    @api selectedId?: string;
    /** Milliseconds by which the server's clock is ahead of this computer's. */
    @api offset = 0;
    /** Epoch milliseconds by this computer's clock; a new value brings the ages up to date. */
    @api now = Date.now();

    get rows() {
        return this.people.map((person) => ({
            id: person.id,
            name: person.name,
            badge: badgeOf(person),
            verdict: person.verdict,
            note: this.noteOf(person),
            confidence: person.confidence,
            hasProblem: person.cause !== NO_PROBLEM,
            isLocked: person.state === 'locked',
            unlocksAt: person.unlocksAt,
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

    private noteOf(person: Apex.ConsolePerson): string {
        return [this.ageOf(person), person.sourceIp].filter(Boolean).join(' · ');
    }

    private ageOf(person: Apex.ConsolePerson): string {
        const now = this.now + this.offset;
        if (person.lockedSince) return formatText(LOCKED_AGO, ago(person.lockedSince, now));
        return person.lastSeenAt && person.cause !== NO_PROBLEM
            ? formatText(REFUSED_AGO, ago(person.lastSeenAt, now))
            : person.username;
    }
}

/** Somebody who fails but is not locked carries no badge: "Can sign in" would be a riddle beside a refusal. */
function badgeOf(person: Apex.ConsolePerson): string {
    if (person.state === 'active' && person.cause !== NO_PROBLEM) return 'failing';
    return person.state;
}
