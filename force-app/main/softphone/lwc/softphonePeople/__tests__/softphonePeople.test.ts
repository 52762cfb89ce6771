import { createElement } from 'lwc';
import search from '@salesforce/apex/SoftphoneAssignmentController.search';
import SoftphonePeople from 'c/softphonePeople';

jest.mock(
    '@salesforce/apex/SoftphoneAssignmentController.search',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);

const find = search as unknown as jest.Mock;
const person = (id: string, name: string, hasId: boolean) => ({
    place: 0,
    personId: id,
    name,
    username: `${name}@acme.example`,
    department: 'Sales',
    hasId,
    isMade: true
});
const FOUND = {
    rows: [person('1', 'mia', false), person('2', 'ben', true), person('3', 'omar', false)],
    isPartial: false,
    licencesLeft: 7
};
type Shown = HTMLElement & SoftphonePeople;

async function settle(): Promise<void> {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

async function render() {
    const element = createElement('c-softphone-people', { is: SoftphonePeople }) as Shown;
    let ids: string[] = [];
    element.addEventListener('choice', (event) => {
        ids = (event as CustomEvent<{ ids: string[] }>).detail.ids;
    });
    document.body.appendChild(element);
    await settle();
    return { element, chosen: () => ids };
}

const boxes = (element: Shown) => [
    ...(element.shadowRoot?.querySelectorAll<HTMLInputElement>('.one') ?? [])
];
const change = async (element: Shown, selector: string, detail: object) => {
    element.shadowRoot
        ?.querySelector(selector)
        ?.dispatchEvent(new CustomEvent('change', { detail }));
    await settle();
};

describe('c-softphone-people', () => {
    beforeEach(() => find.mockReset().mockResolvedValue(FOUND));
    afterEach(() => document.body.replaceChildren());

    it('says nothing any more when the answer comes after it is gone', async () => {
        let answer: (found: object) => void = () => {};
        find.mockReturnValue(new Promise((resolve) => (answer = resolve)));
        const { element } = await render();
        const said = jest.fn();
        element.addEventListener('choice', said);
        element.remove();
        answer(FOUND);
        await settle();
        expect(said).not.toHaveBeenCalled();
    });

    it('lists who has none, with the licences that are left', async () => {
        const { element } = await render();
        expect(boxes(element)).toHaveLength(2);
        expect(element.shadowRoot?.textContent).toContain('Softphone licences left: 7.');
        await expect(element).toBeAccessible();
    });

    it('says who is chosen', async () => {
        const { element, chosen } = await render();
        boxes(element)[1]?.click();
        await settle();
        expect(chosen()).toEqual(['3']);
        boxes(element)[1]?.click();
        await settle();
        expect(chosen()).toEqual([]);
    });

    it('chooses everybody in the list, and nobody who is not shown', async () => {
        const { element, chosen } = await render();
        element.shadowRoot?.querySelector<HTMLInputElement>('.all')?.click();
        await settle();
        expect(chosen()).toEqual(['1', '3']);
        await change(element, '.without', { checked: false });
        expect(chosen()).toEqual([]);
        expect(boxes(element)).toHaveLength(3);
    });

    it('keeps the answer to what was typed last', async () => {
        const { element } = await render();
        let late: (answer: object) => void = () => undefined;
        find.mockReturnValueOnce(new Promise((resolve) => (late = resolve)));
        await change(element, '.find', { value: 'm' });
        await change(element, '.find', { value: 'mi' });
        late({ ...FOUND, rows: [] });
        await settle();
        expect(find).toHaveBeenLastCalledWith({ term: 'mi' });
        expect(boxes(element)).toHaveLength(2);
    });

    it('says when nobody fits, and when there are more', async () => {
        find.mockResolvedValue({ rows: [], isPartial: true, licencesLeft: null });
        const { element } = await render();
        expect(element.shadowRoot?.textContent).toContain('Nobody fits.');
        expect(element.shadowRoot?.textContent).toContain('The first 200 people.');
        expect(element.shadowRoot?.textContent).not.toContain('licences left');
    });
});
