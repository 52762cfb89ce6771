import { createElement } from 'lwc';
import SoftphoneResults from 'c/softphoneResults';

type Shown = HTMLElement & SoftphoneResults;
let place = 0;

function row(properties: Partial<Apex.SoftphoneRow>): Apex.SoftphoneRow {
    place += 1;
    return { place, name: `p${place}`, hasId: false, isMade: true, ...properties };
}

function texts(people: Apex.SoftphoneRow[]): { element: Shown; rows: string[] } {
    const element = createElement('c-softphone-results', { is: SoftphoneResults }) as Shown;
    element.people = people;
    document.body.appendChild(element);
    const rows = [...(element.shadowRoot?.querySelectorAll('td') ?? [])].map((cell) =>
        (cell.textContent ?? '').trim()
    );
    return { element, rows };
}

describe('c-softphone-results', () => {
    afterEach(() => document.body.replaceChildren());

    it('says what would happen to each', async () => {
        const { element, rows } = texts([
            row({}),
            row({ isMade: false }),
            row({ hasId: true }),
            row({ whyNot: 'The user is not active.' })
        ]);
        expect(rows).toEqual([
            'The user is not active.',
            'Gets a new ID.',
            'Gets the ID from the list.',
            'Gets a new ID instead of the present one.'
        ]);
        await expect(element).toBeAccessible();
    });

    it('puts what needs attention first: failed, then refused', () => {
        const { rows } = texts([
            row({ result: 'DONE', message: 'done' }),
            row({ result: 'REFUSED', message: 'refused' }),
            row({ result: 'FAILED', message: 'failed' })
        ]);
        expect(rows).toEqual(['failed', 'refused', 'done']);
    });
});
