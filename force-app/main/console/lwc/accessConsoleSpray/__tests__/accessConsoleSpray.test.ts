import { createElement } from 'lwc';
import AccessConsoleSpray from 'c/accessConsoleSpray';
import getSpray from '@salesforce/apex/AccessConsoleController.getSpray';
import payload from '../../../../../test/payloads/spray.json';

jest.mock(
    '@salesforce/apex/AccessConsoleController.getSpray',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/customPermission/Latchkey_Can_Freeze_Users',
    () => ({ __esModule: true, default: true }),
    { virtual: true }
);
jest.mock(
    '@salesforce/customPermission/Latchkey_Can_Unlock_Users',
    () => ({ __esModule: true, default: true }),
    { virtual: true }
);

const review = payload as unknown as Apex.SprayReview;
const over = { ...review, finding: { ...review.finding, isOver: true } };

async function render(answer: object): Promise<HTMLElement> {
    (getSpray as jest.Mock).mockResolvedValue(answer);
    const element = createElement('c-access-console-spray', { is: AccessConsoleSpray });
    Object.assign(element, { sourceIp: '198.51.100.4' });
    document.body.appendChild(element);
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
    return element;
}

const shown = (element: HTMLElement) => element.shadowRoot?.textContent ?? '';
const button = (element: HTMLElement, label: string) =>
    [
        ...(element.shadowRoot?.querySelectorAll<HTMLElement & { label: string }>(
            'lightning-button'
        ) ?? [])
    ].find((one) => one.label.startsWith(label));
const askedBy = (element: HTMLElement, label: string): unknown => {
    const asked = jest.fn();
    element.addEventListener('bulkasked', asked);
    button(element, label)?.click();
    return (asked.mock.calls[0] as [CustomEvent])[0].detail;
};

describe('c-access-console-spray', () => {
    afterEach(() => {
        document.body.replaceChildren();
        jest.resetAllMocks();
    });

    it('says from where, how, and whom it got into', async () => {
        const element = await render(review);
        expect(shown(element)).toContain('198.51.100.4, country VN');
        expect(shown(element)).toContain('Browser · Firefox 130 · Linux');
        expect(shown(element)).toContain('4 on 3 people');
        expect(shown(element)).toContain('Quiet for 2 min.');
        expect(shown(element)).toMatch(/Greta Holm.*Got in/s);
        await expect(element).toBeAccessible();
    }, 30_000);

    it('freezes whom it got into first', async () => {
        expect(askedBy(await render(review), 'Freeze 1 person')).toEqual({
            action: 'FREEZE',
            personIds: ['005000000000005AAA']
        });
    });

    it('does not unlock while it goes on, and not whom it got into afterwards', async () => {
        const going = await render(review);
        expect(button(going, 'Unlock')).toBeUndefined();
        expect(shown(going)).toContain('Waits until it has been quiet');
        document.body.replaceChildren();
        expect(askedBy(await render(over), 'Unlock 1 person')).toEqual({
            action: 'UNLOCK',
            personIds: ['005000000000001AAA']
        });
    });

    it('has nothing to freeze where nobody is open any more', async () => {
        const people = review.people.map((person) => ({ ...person, state: 'frozen' }));
        const element = await render({ ...review, people });
        expect(button(element, 'Freeze')).toBeUndefined();
        expect(shown(element)).toContain('All of them are frozen or inactive.');
    });

    it('says that the spray is gone', async () => {
        (getSpray as jest.Mock).mockReset();
        const element = createElement('c-access-console-spray', { is: AccessConsoleSpray });
        (getSpray as jest.Mock).mockRejectedValue({ body: { message: 'Nobody has been tried.' } });
        Object.assign(element, { sourceIp: '198.51.100.4' });
        document.body.appendChild(element);
        for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
        const panel = element.shadowRoot?.querySelector<HTMLElement & { message: string }>(
            'c-error-panel'
        );
        expect(panel?.message).toBe('Nobody has been tried.');
    });
});
