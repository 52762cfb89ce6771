import { createElement } from 'lwc';
import AccessConsoleSteps from 'c/accessConsoleSteps';
import RecoveryConfirmModal from 'c/recoveryConfirmModal';
import sendReset from '@salesforce/apex/RecoveryController.sendReset';
import unlock from '@salesforce/apex/RecoveryController.unlock';
import detail from '../../../../../test/payloads/detail.json';

jest.mock(
    '@salesforce/apex/RecoveryController.unlock',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/RecoveryController.sendReset',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);

const call = (method: unknown) => method as jest.Mock;
const mia = detail.person as unknown as Apex.ConsolePerson;
const diagnosis = detail.diagnosis as unknown as Apex.Diagnosis;
const verdict = diagnosis.findings[0] as Apex.Finding;
type Shown = HTMLElement & AccessConsoleSteps;

async function settle(): Promise<void> {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

async function render(
    person: Apex.ConsolePerson,
    found: Partial<Apex.Finding> = {}
): Promise<Shown> {
    const element = createElement('c-access-console-steps', {
        is: AccessConsoleSteps
    }) as Shown;
    element.person = person;
    element.diagnosis = { ...diagnosis, findings: [{ ...verdict, ...found }] };
    document.body.appendChild(element);
    await settle();
    return element;
}

const buttons = (element: Shown) => [
    ...(element.shadowRoot?.querySelectorAll<HTMLElement & { label: string; variant: string }>(
        'lightning-button'
    ) ?? [])
];
const press = (element: Shown, label: string) =>
    buttons(element)
        .find((button) => button.label.startsWith(label))
        ?.click();

describe('c-access-console-steps', () => {
    let open: jest.SpyInstance;

    beforeEach(() => {
        open = jest.spyOn(RecoveryConfirmModal, 'open').mockResolvedValue(true);
        call(unlock).mockResolvedValue(true);
        call(sendReset).mockResolvedValue(null);
    });
    afterEach(() => {
        document.body.replaceChildren();
        jest.restoreAllMocks();
        call(unlock).mockReset();
        call(sendReset).mockReset();
    });

    it('unlocks after the person at the screen confirmed', async () => {
        const element = await render(mia);
        const acted = jest.fn();
        element.addEventListener('acted', acted);
        press(element, 'Unlock');
        await settle();
        expect(open).toHaveBeenCalledWith(
            expect.objectContaining({ action: 'unlock', label: 'Unlock Mia Chen?' })
        );
        expect(unlock).toHaveBeenCalledWith({ userId: mia.id });
        expect((acted.mock.calls[0] as [CustomEvent])[0].detail).toEqual({ action: 'unlock' });
        await expect(element).toBeAccessible();
    });

    it('does nothing when the dialog is cancelled', async () => {
        open.mockResolvedValue(undefined);
        const element = await render(mia);
        press(element, 'Send reset');
        await settle();
        expect(sendReset).not.toHaveBeenCalled();
    });

    it('acts once on a double click', async () => {
        let finish: (done: boolean) => void = () => undefined;
        call(unlock).mockReturnValue(new Promise((resolve) => (finish = resolve)));
        const element = await render(mia);
        press(element, 'Unlock');
        await settle();
        press(element, 'Unlock');
        await settle();
        finish(true);
        await settle();
        expect(unlock).toHaveBeenCalledTimes(1);
    });

    it('shows the refusal and sends no event', async () => {
        call(sendReset).mockRejectedValue({ body: { message: 'Mia Chen is frozen.' } });
        const element = await render(mia);
        const acted = jest.fn();
        element.addEventListener('acted', acted);
        press(element, 'Send reset');
        await settle();
        const panel = element.shadowRoot?.querySelector('c-error-panel') as HTMLElement & {
            message: string;
        };
        expect(panel.message).toBe('Mia Chen is frozen.');
        expect(acted).not.toHaveBeenCalled();
    });

    it('numbers the advice and makes its own action the one brand button', async () => {
        const element = await render(mia);
        const steps = [...(element.shadowRoot?.querySelectorAll('.step p') ?? [])];
        expect(steps.map(({ textContent }) => textContent)).toEqual(
            verdict.advice.map(({ text }) => text)
        );
        const brand = buttons(element).filter(({ variant }) => variant === 'brand');
        expect(brand.map(({ label }) => label)).toEqual(['Unlock…']);
    });

    it('keeps a discouraged reset possible, and says what it breaks', async () => {
        const element = await render(mia);
        expect(element.shadowRoot?.textContent).toContain('Not advised: reset the password');
        expect(element.shadowRoot?.textContent).toContain('A reset stops a client');
        expect(buttons(element).at(-1)?.label).toBe('Send reset e-mail…');
    });

    it('warns of an unlock that an attack would undo', async () => {
        const element = await render(mia, { advice: [], recommended: ['FREEZE_USER'] });
        expect(element.shadowRoot?.textContent).toContain('Not advised: unlock');
    });

    it('offers no unlock to somebody who is not locked', async () => {
        const element = await render({ ...mia, state: 'active' });
        expect(buttons(element).map(({ label }) => label)).toEqual(['Send reset e-mail…']);
    });

    it('offers nothing that would not let an inactive or frozen account in', async () => {
        for (const state of ['inactive', 'frozen']) {
            const element = await render({ ...mia, state }, { advice: [], recommended: [] });
            expect(buttons(element)).toHaveLength(0);
        }
    });
});
