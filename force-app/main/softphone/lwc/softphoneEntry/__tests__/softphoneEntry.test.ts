import { createElement } from 'lwc';
import check from '@salesforce/apex/SoftphoneController.check';
import saveOwn from '@salesforce/apex/SoftphoneController.saveOwn';
import suggest from '@salesforce/apex/SoftphoneController.suggest';
import SoftphoneEntry from 'c/softphoneEntry';

jest.mock(
    '@salesforce/apex/SoftphoneController.check',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/SoftphoneController.saveOwn',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/SoftphoneController.suggest',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);

const [find, save, make] = [check, saveOwn, suggest].map(
    (each) => each as unknown as jest.Mock
) as [jest.Mock, jest.Mock, jest.Mock];
const STATE = {
    checkedAt: '2026-11-16T10:36:00.000Z',
    hasId: false,
    shortest: 8,
    longest: 20
} as Apex.SoftphoneState;
type Shown = HTMLElement & SoftphoneEntry;

async function settle(): Promise<void> {
    for (let turn = 0; turn < 12; turn += 1) await Promise.resolve();
}

function render() {
    const element = createElement('c-softphone-entry', { is: SoftphoneEntry }) as Shown;
    Object.assign(element, { state: STATE, reason: 'HOT_DESK' });
    document.body.appendChild(element);
    const saved = jest.fn();
    element.addEventListener('saved', saved);
    return { element, saved };
}

const press = async (element: Shown, selector: string) => {
    element.shadowRoot?.querySelector<HTMLElement>(selector)?.click();
    await settle();
};
const type = (element: Shown, text: string) => {
    const field = element.shadowRoot?.querySelector<HTMLInputElement>('.field');
    if (!field) throw new Error('There is no field.');
    field.value = text;
    field.dispatchEvent(new CustomEvent('input'));
};

describe('c-softphone-entry', () => {
    beforeEach(() => {
        find.mockReset().mockResolvedValue([]);
        save.mockReset().mockResolvedValue({ ...STATE, hasId: true });
        make.mockReset().mockResolvedValue('7K2QM9XW4DR8T3BZH6PA');
    });
    afterEach(() => document.body.replaceChildren());

    it('makes an ID in the org and saves it with the reason', async () => {
        const { element, saved } = render();
        await press(element, '.make');
        expect(save).toHaveBeenCalledWith({ loginId: '7K2QM9XW4DR8T3BZH6PA', reason: 'HOT_DESK' });
        expect(saved).toHaveBeenCalledTimes(1);
        await expect(element).toBeAccessible();
    });

    it('takes an ID that the phone system has', async () => {
        const { element, saved } = render();
        await press(element, '.own');
        type(element, 'ABCD1234');
        await press(element, '.save');
        expect(save).toHaveBeenCalledWith({ loginId: 'ABCD1234', reason: 'HOT_DESK' });
        expect(saved).toHaveBeenCalledTimes(1);
    });

    it('says what is wrong with it and saves nothing', async () => {
        find.mockResolvedValue(['Leave out the blanks.']);
        const { element, saved } = render();
        await press(element, '.own');
        expect(element.shadowRoot?.textContent).toContain('8 to 20 letters and digits');
        type(element, 'two words');
        await press(element, '.save');
        expect(element.shadowRoot?.textContent).toContain('Leave out the blanks.');
        const field = element.shadowRoot?.querySelector('.field');
        expect(field?.getAttribute('aria-invalid')).toBe('true');
        expect(save).not.toHaveBeenCalled();
        expect(saved).not.toHaveBeenCalled();
        await expect(element).toBeAccessible();
    });

    it('tells when somebody else was faster', async () => {
        save.mockRejectedValue({ body: { message: 'Somebody else has this ID.' } });
        const { element, saved } = render();
        await press(element, '.make');
        const panel = element.shadowRoot?.querySelector('c-error-panel') as HTMLElement & {
            message: string;
        };
        expect(panel.message).toBe('Somebody else has this ID.');
        expect(saved).not.toHaveBeenCalled();
    });

    it('takes a double click as one', async () => {
        const { element } = render();
        const button = element.shadowRoot?.querySelector<HTMLElement>('.make');
        button?.click();
        button?.click();
        await settle();
        expect(make).toHaveBeenCalledTimes(1);
    });
});
