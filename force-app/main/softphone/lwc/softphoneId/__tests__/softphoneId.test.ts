import { createElement } from 'lwc';
import getState from '@salesforce/apex/SoftphoneController.getState';
import SoftphoneId from 'c/softphoneId';
import { hasCard, openCard } from 'c/softphonePlace';

jest.mock(
    '@salesforce/apex/SoftphoneController.getState',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);

const ask = getState as unknown as jest.Mock;
const NONE = {
    checkedAt: '2026-11-16T10:36:00.000Z',
    hasId: false,
    savedAt: null,
    reason: null,
    shortest: 8,
    longest: 20,
    licencesLeft: null
};
const SOME = { ...NONE, hasId: true, savedAt: '2026-11-16T09:40:00.000Z', reason: 'HOT_DESK' };
type Shown = HTMLElement & SoftphoneId;

async function settle(): Promise<void> {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

async function render(state: object): Promise<Shown> {
    ask.mockResolvedValue(state);
    const element = createElement('c-softphone-id', { is: SoftphoneId }) as Shown;
    document.body.appendChild(element);
    await settle();
    return element;
}

const press = async (element: Shown, selector: string) => {
    element.shadowRoot?.querySelector<HTMLElement>(selector)?.click();
    await settle();
};
const decide = async (element: Shown, reason: string | null) => {
    await press(element, '.need');
    element.shadowRoot
        ?.querySelector('c-softphone-need')
        ?.dispatchEvent(new CustomEvent('decided', { detail: { reason } }));
    await settle();
};
const part = (element: Shown, name: string) =>
    element.shadowRoot?.querySelector(`c-softphone-${name}`);
const text = (element: Shown) => element.shadowRoot?.textContent ?? '';

describe('c-softphone-id', () => {
    beforeEach(() => ask.mockReset());
    afterEach(() => document.body.replaceChildren());

    it('is quiet for who has none', async () => {
        const element = await render(NONE);
        expect(text(element)).toContain('Most people need none');
        expect(part(element, 'code')).toBeNull();
        expect(part(element, 'symptoms')).toBeNull();
        await expect(element).toBeAccessible();
    });

    it('offers to make one after the questions found a reason', async () => {
        const element = await render(NONE);
        await decide(element, 'GOCONNECT');
        expect(text(element)).toContain('GoConnect server');
        expect((part(element, 'entry') as unknown as { reason: string }).reason).toBe('GOCONNECT');
    });

    it('says that none is needed after five times no', async () => {
        const element = await render(NONE);
        await decide(element, null);
        expect(text(element)).toContain('You need none');
        expect(part(element, 'entry')).toBeNull();
    });

    it('warns who shares a login', async () => {
        const element = await render(NONE);
        await decide(element, 'SHARED_LOGIN');
        expect(text(element)).toContain('licences forbid it');
    });

    it('warns when no licence is left, and not when nobody knows how many there are', async () => {
        const element = await render({ ...NONE, licencesLeft: 0 });
        await decide(element, 'MIRAGE');
        expect(text(element)).toContain('No softphone licence is left');
        const other = await render(NONE);
        await decide(other, 'MIRAGE');
        expect(text(other)).not.toContain('No softphone licence is left');
    });

    it('shows that there is one, since when and why, and never the ID itself', async () => {
        const element = await render(SOME);
        expect(part(element, 'code')).not.toBeNull();
        expect(text(element)).toContain('You need one because you change desks');
        expect(text(element)).toContain('Saved with your user');
        expect(text(element)).toContain('nobody else has it');
        await expect(element).toBeAccessible();
    });

    it('promises nothing about an ID that was saved elsewhere', async () => {
        const element = await render({ ...SOME, savedAt: null });
        expect(text(element)).toContain('by your admin');
        expect(text(element)).not.toContain('nobody else has it');
    });

    it('says what a new one breaks before there is one', async () => {
        const element = await render(SOME);
        await press(element, '.new');
        expect(text(element)).toContain('The phone stops until it knows the new ID.');
        part(element, 'entry')?.dispatchEvent(
            new CustomEvent('saved', { detail: { state: { ...SOME, reason: 'SECRECY' } } })
        );
        await settle();
        expect(text(element)).toContain('nobody can guess');
        expect(part(element, 'entry')).toBeNull();
    });

    it('reads the icons when the phone does not sign in', async () => {
        const element = await render(SOME);
        const button = element.shadowRoot?.querySelector('.help');
        expect(button?.getAttribute('aria-expanded')).toBe('false');
        await press(element, '.help');
        expect(button?.getAttribute('aria-expanded')).toBe('true');
        expect(part(element, 'symptoms')).not.toBeNull();
    });

    it('says what went wrong and tries again', async () => {
        ask.mockRejectedValueOnce({ body: { message: 'The field is missing.' } });
        const element = createElement('c-softphone-id', { is: SoftphoneId }) as Shown;
        document.body.appendChild(element);
        await settle();
        ask.mockResolvedValue(NONE);
        element.shadowRoot?.querySelector('c-error-panel')?.dispatchEvent(new CustomEvent('retry'));
        await settle();
        expect(element.shadowRoot?.querySelector('c-error-panel')).toBeNull();
        expect(text(element)).toContain('Most people need none');
    });

    it('asks at once whether one is needed when a guide leads here', async () => {
        const element = await render(NONE);
        openCard();
        await settle();
        expect(part(element, 'need')).not.toBeNull();
    });

    it('takes the focus when a guide leads here, until it is gone', async () => {
        const element = await render(SOME);
        openCard();
        await settle();
        expect(element.shadowRoot?.activeElement?.textContent).toBe('Softphone login ID');
        expect(part(element, 'need')).toBeNull();
        element.remove();
        expect(hasCard()).toBe(false);
    });
});
