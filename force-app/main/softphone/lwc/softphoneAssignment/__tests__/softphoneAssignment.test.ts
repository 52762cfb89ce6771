import { createElement } from 'lwc';
import assign from '@salesforce/apex/SoftphoneAssignmentController.assign';
import preview from '@salesforce/apex/SoftphoneAssignmentController.preview';
import reveal from '@salesforce/apex/SoftphoneAssignmentController.reveal';
import { downloadCsv } from 'c/csv';
import SoftphoneAssignment from 'c/softphoneAssignment';
import { ordersOf } from '../orders';

jest.mock(
    '@salesforce/customPermission/Latchkey_Can_Assign_Softphone_Ids',
    () => ({ __esModule: true, default: true }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/SoftphoneAssignmentController.assign',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/SoftphoneAssignmentController.preview',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/SoftphoneAssignmentController.reveal',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/SoftphoneAssignmentController.search',
    () => ({
        __esModule: true,
        default: () => Promise.resolve({ rows: [], isPartial: false, licencesLeft: null })
    }),
    { virtual: true }
);
jest.mock('c/csv', () => ({
    ...jest.requireActual<object>('c/csv'),
    downloadCsv: jest.fn()
}));

const mocks = [assign, preview, reveal, downloadCsv].map((each) => each as unknown as jest.Mock);
const [act, look, show, save] = mocks as [jest.Mock, jest.Mock, jest.Mock, jest.Mock];
const row = (place: number, properties: object = {}) => ({
    place,
    personId: String(place),
    name: `person ${place}`,
    username: `p${place}@acme.example`,
    hasId: false,
    isMade: true,
    ...properties
});
type Shown = HTMLElement & SoftphoneAssignment;

async function settle(): Promise<void> {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

async function render(): Promise<Shown> {
    const element = createElement('c-softphone-assignment', { is: SoftphoneAssignment }) as Shown;
    document.body.appendChild(element);
    await settle();
    return element;
}

const one = (element: Shown, selector: string) =>
    element.shadowRoot?.querySelector<HTMLElement & { disabled: boolean; label: string }>(selector);
const press = async (element: Shown, selector: string) => {
    one(element, selector)?.click();
    await settle();
};
const choose = async (element: Shown, ids: string[]) => {
    one(element, 'c-softphone-people')?.dispatchEvent(
        new CustomEvent('choice', { detail: { ids } })
    );
    await settle();
};
const outlook = (rows: object[], licencesShort = 0) =>
    look.mockResolvedValue({ rows, licencesShort });
const heading = (element: Shown) => element.shadowRoot?.querySelector('.outcome');

describe('c-softphone-assignment', () => {
    beforeEach(() => {
        mocks.forEach((mock) => mock.mockReset());
        outlook([row(0), row(1, { whyNot: 'The user is not active.' })]);
    });
    afterEach(() => document.body.replaceChildren());

    it('has nothing to preview before somebody is chosen', async () => {
        const element = await render();
        expect(one(element, '.preview')?.disabled).toBe(true);
        await choose(element, ['1']);
        expect(one(element, '.preview')?.disabled).toBe(false);
        await expect(element).toBeAccessible();
    });

    it.each([
        [1, '1 licence is missing for this.'],
        [3, '3 licences are missing for this.']
    ])('warns when %s licences are missing', async (licencesShort, text) => {
        outlook([row(0)], licencesShort);
        const element = await render();
        await choose(element, ['0']);
        await press(element, '.preview');
        expect(one(element, '.lk-note_warn')?.textContent).toContain(text);
        expect(one(element, '.assign')?.disabled).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('says what would happen and changes nothing by that', async () => {
        const element = await render();
        await choose(element, ['0', '1']);
        await press(element, '.preview');
        expect(look).toHaveBeenCalledWith({
            orders: [
                { personId: '0', username: null, loginId: null },
                { personId: '1', username: null, loginId: null }
            ],
            replaces: false
        });
        expect(heading(element)?.textContent).toContain('1 of 2 would get an ID.');
        expect(element.shadowRoot?.activeElement).toBe(heading(element));
        expect(one(element, '.assign')?.label).toBe('Assign 1 ID');
        expect(act).not.toHaveBeenCalled();
        await press(element, '.back');
        expect(one(element, '.preview')).not.toBeNull();
    });

    it('assigns what was looked at, whatever is chosen since', async () => {
        act.mockResolvedValue([row(0, { result: 'DONE' })]);
        const element = await render();
        const people = one(element, 'c-softphone-people');
        await choose(element, ['0']);
        await press(element, '.preview');
        people?.dispatchEvent(new CustomEvent('choice', { detail: { ids: [] } }));
        await press(element, '.assign');
        expect(act).toHaveBeenCalledWith({
            orders: [{ personId: '0', username: null, loginId: null }],
            replaces: false
        });
    });

    it('has nothing to assign when nobody would get one', async () => {
        outlook([row(0, { whyNot: 'Has an ID already.' })]);
        const element = await render();
        await choose(element, ['0']);
        await press(element, '.preview');
        expect(one(element, '.assign')?.disabled).toBe(true);
    });

    it('tells the result, and tries again only what failed', async () => {
        act.mockResolvedValueOnce([
            row(0, { result: 'DONE' }),
            row(1, { result: 'FAILED' }),
            row(2, { result: 'REFUSED' })
        ]);
        const element = await render();
        await choose(element, ['0', '1', '2']);
        await press(element, '.preview');
        await press(element, '.assign');
        expect(heading(element)?.textContent).toContain('1 of 3 got an ID');
        act.mockResolvedValueOnce([row(0, { result: 'DONE' })]);
        await press(element, '.again');
        expect(act).toHaveBeenLastCalledWith({
            orders: [{ personId: '1', username: null, loginId: null }],
            replaces: false
        });
    });

    it('replaces only when that was ticked', async () => {
        const element = await render();
        await choose(element, ['0']);
        one(element, '.replace')?.dispatchEvent(
            new CustomEvent('change', { detail: { checked: true } })
        );
        await press(element, '.preview');
        expect(look).toHaveBeenCalledWith(expect.objectContaining({ replaces: true }));
    });

    it('exports the IDs of those who got one', async () => {
        act.mockResolvedValue([row(0, { result: 'DONE' }), row(1, { result: 'FAILED' })]);
        show.mockResolvedValue({ 0: '7K2QM9XW4DR8T3BZH6PA' });
        const element = await render();
        await choose(element, ['0', '1']);
        await press(element, '.preview');
        await press(element, '.assign');
        await press(element, '.export');
        expect(show).toHaveBeenCalledWith({ personIds: ['0'] });
        expect((save.mock.calls[0] as string[])[1]).toBe(
            'Person,Username,Login ID\r\nperson 0,p0@acme.example,7K2QM9XW4DR8T3BZH6PA\r\n'
        );
    });

    it('says what went wrong and keeps the plan', async () => {
        act.mockRejectedValue({ body: { message: 'Nothing changed.' } });
        const element = await render();
        await choose(element, ['0']);
        await press(element, '.preview');
        await press(element, '.assign');
        expect((one(element, 'c-error-panel') as unknown as { message: string }).message).toBe(
            'Nothing changed.'
        );
        expect(one(element, '.assign')).not.toBeNull();
    });
});

describe('a pasted list', () => {
    it('has a person a line, with or without an ID, however it is parted', () => {
        expect(
            ordersOf(
                ' a@x.example , AAAA1111 \r\nb@x.example;BBBB2222\n\nc@x.example\tCCCC3333\nd@x.example'
            )
        ).toEqual([
            { personId: null, username: 'a@x.example', loginId: 'AAAA1111' },
            { personId: null, username: 'b@x.example', loginId: 'BBBB2222' },
            { personId: null, username: 'c@x.example', loginId: 'CCCC3333' },
            { personId: null, username: 'd@x.example', loginId: null }
        ]);
    });
});
