import { createElement } from 'lwc';
import AccessConsoleWatch from 'c/accessConsoleWatch';
import carryOut from '@salesforce/apex/RecoveryController.carryOut';
import giveUp from '@salesforce/apex/RecoveryController.giveUp';
import payload from '../../../../../test/payloads/case.json';

jest.mock(
    '@salesforce/apex/RecoveryController.carryOut',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/RecoveryController.giveUp',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);

const view = payload as unknown as Apex.CaseView;
const stop = giveUp as unknown as jest.Mock;
const carryOn = carryOut as unknown as jest.Mock;
type Shown = HTMLElement & AccessConsoleWatch;

async function settle(): Promise<void> {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

async function render(changes: Partial<Apex.CaseView> = {}): Promise<Shown> {
    const element = createElement('c-access-console-watch', { is: AccessConsoleWatch }) as Shown;
    element.view = { ...view, ...changes };
    element.lookedAt = new Date().toISOString();
    document.body.appendChild(element);
    await settle();
    return element;
}

const text = (element: Shown) => element.shadowRoot?.textContent ?? '';
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

describe('c-access-console-watch', () => {
    beforeEach(() => {
        stop.mockReset().mockResolvedValue({ ...view, state: 'GIVEN_UP' });
        carryOn.mockReset().mockResolvedValue(view);
    });
    afterEach(() => document.body.replaceChildren());

    it('says what it waits for and when it last looked', async () => {
        const element = await render();
        expect(element.shadowRoot?.querySelector('.lk-waiting')).not.toBeNull();
        expect(text(element)).toContain('Watching for CommuniGator to sign in');
        expect(text(element)).toContain(view.message);
        expect(text(element)).toMatch(/Looked \d+ s ago/);
        await expect(element).toBeAccessible();
    });

    it('waits for the person where any sign-in will do', async () => {
        const element = await render({ waitingFor: null });
        expect(text(element)).toContain('Watching for Mia Chen to sign in');
    });

    it('turns green with the client that proves it', async () => {
        const element = await render({
            state: 'BACK_IN',
            waitingFor: null,
            proofClient: 'CommuniGator',
            proofAt: new Date().toISOString()
        });
        expect(element.shadowRoot?.querySelector('.lk-note_good')).not.toBeNull();
        expect(text(element)).toContain('Mia Chen is back in');
        expect(text(element)).toMatch(/CommuniGator signed in today, .+ The case is closed\./);
        expect(buttons(element)).toHaveLength(0);
    });

    it('says what was done where there is nothing to wait for', async () => {
        const element = await render({ action: 'FREEZE', state: 'DONE', message: 'Frozen.' });
        expect(text(element)).toContain('Frozen.');
        expect(buttons(element)).toHaveLength(0);
    });

    it('carries on what was begun and not carried out', async () => {
        const element = await render({ state: 'BEGUN', result: null, canRetry: true });
        const changed = jest.fn();
        element.addEventListener('casechanged', changed);
        await press(element, 'Carry on');
        expect(carryOn).toHaveBeenCalledWith({ caseId: view.id });
        expect((changed.mock.calls[0] as [CustomEvent])[0].detail).toEqual({ view });
    });

    it('stops watching with a reason, in place', async () => {
        const element = await render();
        await press(element, 'Stop watching…');
        element.shadowRoot
            ?.querySelector('lightning-textarea')
            ?.dispatchEvent(new CustomEvent('change', { detail: { value: 'On leave.' } }));
        await press(element, 'Stop watching');
        expect(stop).toHaveBeenCalledWith({ caseId: view.id, reason: 'On leave.' });
    });

    it('shows why it could not be stopped', async () => {
        stop.mockRejectedValue({ body: { message: 'The case is closed.' } });
        const element = await render();
        await press(element, 'Stop watching…');
        await press(element, 'Stop watching');
        const panel = element.shadowRoot?.querySelector('c-error-panel') as HTMLElement & {
            message: string;
        };
        expect(panel.message).toBe('The case is closed.');
    });

    it('takes the focus to what it says', async () => {
        const element = await render();
        element.focus();
        expect(element.shadowRoot?.activeElement?.textContent).toContain('Watching for');
    });
});
