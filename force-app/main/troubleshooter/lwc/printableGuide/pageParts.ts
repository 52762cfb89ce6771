import CONTACTS from '@salesforce/label/c.GuideContacts_Heading';
import FRAUD from '@salesforce/label/c.FraudNote_Heading';
import NOTES from '@salesforce/label/c.Print_Notes';
import { part, type Part } from './paper';

const NOTE_LINES = 3;

/** A guide as parts of a page: sections with what to do, lines to write on, whom to ask, and what helpers never do. */
export function pageParts(guide: Apex.PrintableGuide): Part[] {
    return [
        part('h1', [guide.title]),
        ...paragraphs([guide.summary, guide.policyText]),
        ...guide.sections.flatMap((section) => sectionParts(section)),
        ...contactParts(guide.contacts),
        part('div', [part('strong', [FRAUD]), ...paragraphs([guide.fraudLine])], 'box'),
        part('h2', [NOTES]),
        ...Array.from({ length: NOTE_LINES }, () => part('div', [], 'blank'))
    ];
}

function sectionParts(section: Apex.PrintableGuide.Section): Part[] {
    const { position, heading, body, items, note, choices, blanks } = section;
    return [
        part('h2', [`${position}. ${heading}`]),
        ...paragraphs(body),
        ...(items.length ? [list(items)] : []),
        ...(note ? [part('p', [part('strong', [note])])] : []),
        ...choices.map((choice) => part('p', [part('span', [], 'tick'), choice])),
        ...blanks.map((name) => blank(name))
    ];
}

/** Where the org has not said how somebody is reached, there is a line to write it on. */
function contactParts(contacts: readonly Apex.GuideContactView[]): Part[] {
    if (contacts.length === 0) return [];
    const known = contacts.filter(({ reach }) => reach);
    const lines = known.map(({ name, reach }) => `${name}: ${reach}`);
    return [
        part('h2', [CONTACTS]),
        ...(lines.length ? [list(lines)] : []),
        ...contacts.filter(({ reach }) => !reach).map(({ name }) => blank(name))
    ];
}

function blank(name: string): Part {
    return part('div', [`${name}:`], 'blank');
}

function paragraphs(texts: readonly (string | null | undefined)[]): Part[] {
    return texts.filter((text) => Boolean(text)).map((text) => part('p', [text as string]));
}

function list(lines: readonly string[]): Part {
    return part(
        'ul',
        lines.map((line) => part('li', [line]))
    );
}
