import { createElement } from 'lwc';
import AccessConsoleTrail from 'c/accessConsoleTrail';
import addNote from '@salesforce/apex/PastActionsController.addNote';
import payload from '../../../../../test/payloads/past-actions.json';

jest.mock(
    '@salesforce/apex/PastActionsController.addNote',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);

const save = addNote as unknown as jest.Mock;
const actions = payload as unknown as Apex.PastAction[];
type Shown = HTMLElement & AccessConsoleTrail;

async function settle(): Promise<void> {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

async function render(shown: Apex.PastAction[], failure = ''): Promise<Shown> {
    const element = createElement('c-access-console-trail', { is: AccessConsoleTrail }) as Shown;
    element.personId = '005000000000001AAA';
    element.actions = shown;
    element.failure = failure;
    document.body.appendChild(element);
    await settle();
    return element;
}

const rows = (element: Shown) => [...(element.shadowRoot?.querySelectorAll('li') ?? [])];
const buttons = (element: Shown) => [
    ...(element.shadowRoot?.querySelectorAll<HTMLElement & { label: string }>('lightning-button') ??
        [])
];

async function press(element: Shown, label: string): Promise<void> {
    buttons(element)
        .find((button) => button.label === label)
        ?.click();
    await settle();
}

async function write(element: Shown, value: string): Promise<void> {
    await press(element, 'Add note');
    element.shadowRoot
        ?.querySelector('lightning-textarea')
        ?.dispatchEvent(new CustomEvent('change', { detail: { value } }));
    await press(element, 'Save note');
}

describe('c-access-console-trail', () => {
    beforeEach(() => {
        save.mockReset().mockResolvedValue(null);
    });
    afterEach(() => document.body.replaceChildren());

    it('tells who did what, when, on which proof, and what was refused', async () => {
        const element = await render(actions);
        const [unlock, , refused] = rows(element).map(({ textContent }) => textContent);
        expect(unlock).toContain('Ada Admin unlocked Mia Chen.');
        expect(unlock).toContain('verified by Call back · ticket HD-20418');
        expect(refused).toContain('Mia Chen is frozen.');
        await expect(element).toBeAccessible();
    });

    it('shows five at first and all when asked', async () => {
        const [first] = actions as [Apex.PastAction];
        const many = [1, 2, 3, 4, 5, 6].map((n) => ({ ...first, id: `${first.id}${n}` }));
        const element = await render(many);
        expect(rows(element)).toHaveLength(5);
        await press(element, 'Show all 6');
        expect(rows(element)).toHaveLength(6);
    });

    it('says that nothing was done, or why it can not be told', async () => {
        expect((await render([])).shadowRoot?.textContent).toContain('Nothing was done');
        const refused = await render([], 'You lack Latchkey_Can_Read_Audit.');
        expect(refused.shadowRoot?.textContent).toContain('You lack Latchkey_Can_Read_Audit.');
    });

    it('saves a note and asks for another look', async () => {
        const element = await render(actions);
        const noted = jest.fn();
        element.addEventListener('noted', noted);
        await write(element, 'On leave until Monday.');
        expect(save).toHaveBeenCalledWith({
            personId: '005000000000001AAA',
            text: 'On leave until Monday.'
        });
        expect(noted).toHaveBeenCalledTimes(1);
        expect(element.shadowRoot?.querySelector('lightning-textarea')).toBeNull();
    });

    it('keeps the note when it was not saved', async () => {
        save.mockRejectedValue({ body: { message: 'Nothing changed.' } });
        const element = await render(actions);
        await write(element, 'On leave.');
        const field = element.shadowRoot?.querySelector('lightning-textarea') as HTMLElement & {
            value: string;
        };
        expect(field.value).toBe('On leave.');
    });
});
