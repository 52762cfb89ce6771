import FAILING from '@salesforce/label/c.Console_Failing_Tab';
import FAILING_ONE from '@salesforce/label/c.Console_Back_In_Note_One';
import FAILING_SEVERAL from '@salesforce/label/c.Console_Back_In_Note_Several';
import FROZEN from '@salesforce/label/c.Console_Frozen_Tab';
import LOCKED from '@salesforce/label/c.Console_Locked_Tab';
import NEWEST_FIRST from '@salesforce/label/c.Console_Newest_First';
import NOBODY_FAILS from '@salesforce/label/c.Console_Nobody_Fails_Heading';
import NOBODY_FROZEN from '@salesforce/label/c.Console_Nobody_Frozen_Heading';
import NOBODY_LOCKED from '@salesforce/label/c.Console_Nobody_Locked_Heading';
import NOBODY_SEEMS_LOCKED from '@salesforce/label/c.Console_Nobody_Seems_Locked_Heading';
import PARTIAL from '@salesforce/label/c.Console_Partial_List';
import { formatText } from 'c/textFormat';

/** One list of people in a tab. */
export interface PeopleList {
    value: string;
    label: string;
    people: Apex.ConsolePerson[];
    isEmpty: boolean;
    emptyHeading: string;
    /** What else is worth knowing where nobody is listed. */
    emptyNote: string;
    footText: string;
}

/** The lists of people, in the order of the tabs; none that would say nothing because it can't be seen. */
export function listsOf(overview?: Apex.ConsoleOverview): PeopleList[] {
    const { locked = [], failing = [], frozen = [], isPartial, canSeeLocks } = overview ?? {};
    const footText = isPartial ? PARTIAL : NEWEST_FIRST;
    const listOf = (value: string, text: string, emptyHeading: string, emptyNote = '') => {
        const people = { failing, frozen, locked }[value] ?? [];
        const label = formatText(text, people.length);
        return { value, label, people, isEmpty: !people.length, emptyHeading, emptyNote, footText };
    };
    const nobodyLocked = canSeeLocks ? NOBODY_LOCKED : NOBODY_SEEMS_LOCKED;
    const lists = [
        listOf('locked', LOCKED, nobodyLocked, failingNote(failing.length)),
        listOf('failing', FAILING, NOBODY_FAILS)
    ];
    return canSeeLocks ? [...lists, listOf('frozen', FROZEN, NOBODY_FROZEN)] : lists;
}

function failingNote(count: number): string {
    if (count === 0) return '';
    return count === 1 ? FAILING_ONE : formatText(FAILING_SEVERAL, count);
}
