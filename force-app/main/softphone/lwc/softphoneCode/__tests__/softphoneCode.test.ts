import { createElement } from 'lwc';
import reveal from '@salesforce/apex/SoftphoneController.reveal';
import SoftphoneCode from 'c/softphoneCode';

jest.mock(
    '@salesforce/apex/SoftphoneController.reveal',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);

const ask = reveal as unknown as jest.Mock;
const LOGIN_ID = '7K2QM9XW4DR8T3BZH6PA';
type Shown = HTMLElement & SoftphoneCode;

async function settle(): Promise<void> {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

function render(): Shown {
    const element = createElement('c-softphone-code', { is: SoftphoneCode }) as Shown;
    document.body.appendChild(element);
    return element;
}

const press = async (element: Shown, selector: string) => {
    element.shadowRoot?.querySelector<HTMLElement>(selector)?.click();
    await settle();
};
const groups = (element: Shown) =>
    [...(element.shadowRoot?.querySelectorAll('.code [aria-hidden]') ?? [])].map(
        ({ textContent }) => textContent
    );

describe('c-softphone-code', () => {
    const write = jest.fn();

    beforeEach(() => {
        ask.mockReset().mockResolvedValue(LOGIN_ID);
        write.mockReset().mockResolvedValue(undefined);
        Object.assign(navigator, { clipboard: { writeText: write } });
    });
    afterEach(() => document.body.replaceChildren());

    it('neither shows nor asks for the ID before somebody wants it', async () => {
        const element = render();
        expect(ask).not.toHaveBeenCalled();
        expect(groups(element)).toEqual(['•••••', '•••••', '•••••', '•••••']);
        expect(element.shadowRoot?.textContent).toContain('Your ID is hidden.');
        await expect(element).toBeAccessible();
    });

    it('shows it in groups of five, spells it, and hides it again', async () => {
        const element = render();
        await press(element, '.show');
        expect(groups(element)).toEqual(['7K2QM', '9XW4D', 'R8T3B', 'ZH6PA']);
        expect(element.shadowRoot?.textContent).toContain('7 K 2 Q M, 9 X W 4 D');
        await press(element, '.show');
        expect(element.shadowRoot?.textContent).not.toContain('7K2QM');
    });

    it('copies it without blanks, and without showing it', async () => {
        const element = render();
        await press(element, '.copy');
        expect(write).toHaveBeenCalledWith(LOGIN_ID);
        expect(element.shadowRoot?.textContent).not.toContain('7K2QM');
    });

    it('says so when the clipboard is closed', async () => {
        write.mockRejectedValue(new Error('denied'));
        const element = render();
        const before = element.shadowRoot?.querySelector('[role="status"]')?.textContent;
        await press(element, '.copy');
        expect(element.shadowRoot?.querySelector('[role="status"]')?.textContent).not.toBe(before);
    });

    it('says what went wrong', async () => {
        ask.mockRejectedValue({ body: { message: 'The field is missing.' } });
        const element = render();
        await press(element, '.show');
        const panel = element.shadowRoot?.querySelector('c-error-panel') as HTMLElement & {
            message: string;
        };
        expect(panel.message).toBe('The field is missing.');
        expect(groups(element)[0]).toBe('•••••');
    });
});
