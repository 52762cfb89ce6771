import { createElement } from 'lwc';
import RecoveryActionModal from 'c/recoveryActionModal';
import { perform, type RecoveryAction } from 'c/recoveryRequest';
import payload from '../../../../../test/payloads/gate.json';
import view from '../../../../../test/payloads/case.json';

jest.mock('c/recoveryRequest', () => ({ perform: jest.fn() }));

const act = perform as unknown as jest.Mock;
const gate = payload as unknown as Apex.GateState;
type Shown = HTMLElement & RecoveryActionModal;

async function settle(): Promise<void> {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

async function render(
    action: RecoveryAction,
    changes: Partial<Apex.GateState> = {},
    isDiscouraged = false
): Promise<Shown> {
    const element = createElement('c-recovery-action-modal', {
        is: RecoveryActionModal
    }) as Shown;
    element.label = 'Unlock Mia Chen?';
    element.action = action;
    element.gate = { ...gate, ...changes };
    element.isDiscouraged = isDiscouraged;
    document.body.appendChild(element);
    await settle();
    return element;
}

const buttons = (element: Shown) => [
    ...(element.shadowRoot?.querySelectorAll<
        HTMLElement & { label: string; variant: string; disabled: boolean }
    >('lightning-button') ?? [])
];
const fields = (element: Shown) => [
    ...(element.shadowRoot?.querySelectorAll<HTMLElement & { label: string }>(
        'lightning-textarea'
    ) ?? [])
];
const errorText = (element: Shown) =>
    (element.shadowRoot?.querySelector('c-error-panel') as { message?: string } | null)?.message;

async function press(element: Shown): Promise<void> {
    buttons(element).at(-1)?.click();
    await settle();
}

describe('c-recovery-action-modal', () => {
    beforeEach(() => {
        act.mockReset().mockResolvedValue(view);
    });
    afterEach(() => document.body.replaceChildren());

    it.each([
        ['UNLOCK', 'stay as they are', 'stops working'],
        ['RESET', 'security token stops working', 'stored sign-ins stay'],
        ['FREEZE', 'until somebody unfreezes', 'gets a link'],
        ['UNFREEZE', 'A lock that is there too stays', 'gets a link']
    ] as [RecoveryAction, string, string][])(
        'says what %s changes and what it leaves',
        async (action, said, unsaid) => {
            const element = await render(action);
            const text = element.shadowRoot?.textContent ?? '';
            expect(text).toContain('What happens');
            expect(text).toContain('What stays');
            expect(text).toContain(said);
            expect(text).not.toContain(unsaid);
            expect(text).toContain('Mia Chen is told by e-mail');
            expect(text).toContain('Verified by: Call back.');
        }
    );

    it('carries out and closes with the case', async () => {
        const element = await render('UNLOCK');
        await press(element);
        expect(act).toHaveBeenCalledWith({
            action: 'UNLOCK',
            personId: gate.personId,
            verificationId: gate.verification?.id,
            ticket: 'HD-20418',
            reason: '',
            overrideReason: ''
        });
        expect(element.close).toHaveBeenCalledWith(view);
        await expect(element).toBeAccessible();
    });

    it('acts once on a double click and can not be closed meanwhile', async () => {
        let finish: (done: unknown) => void = () => undefined;
        act.mockReturnValue(new Promise((resolve) => (finish = resolve)));
        const element = await render('UNLOCK');
        await press(element);
        await press(element);
        expect(element.disableClose).toBe(true);
        finish(view);
        await settle();
        expect(act).toHaveBeenCalledTimes(1);
        expect(element.disableClose).toBe(false);
    });

    it('asks why when the verdict advises against it', async () => {
        const element = await render('RESET', {}, true);
        expect(fields(element).map(({ label }) => label)).toEqual(['Why all the same?']);
    });

    it('asks why when the hourly limit is used up', async () => {
        const element = await render('UNLOCK', { actionsLeft: 0 });
        fields(element)[0]?.dispatchEvent(
            new CustomEvent('change', { detail: { value: 'Outage.' } })
        );
        await press(element);
        expect(element.shadowRoot?.textContent).toContain('your 5 unlocks and resets of this hour');
        expect(act).toHaveBeenCalledWith(expect.objectContaining({ overrideReason: 'Outage.' }));
    });

    it('says that nobody knows when no answer came, and offers another try', async () => {
        act.mockRejectedValueOnce(new TypeError('Failed to fetch'));
        const element = await render('UNLOCK');
        await press(element);
        expect(errorText(element)).toContain('it never happens twice');
        expect(buttons(element).at(-1)?.label).toBe('Try again');
        await press(element);
        expect(element.close).toHaveBeenCalledWith(view);
    });

    it('shows a refusal in the words of the gate', async () => {
        act.mockRejectedValue({ body: { message: 'The verification is used up.' } });
        const element = await render('UNLOCK');
        await press(element);
        expect(errorText(element)).toBe('The verification is used up.');
        expect(element.close).not.toHaveBeenCalled();
    });

    it('offers no other try where it can not help', async () => {
        const message = 'Nothing changed.';
        act.mockResolvedValue({ ...view, result: 'FAILED', canRetry: false, message });
        const element = await render('UNLOCK');
        await press(element);
        expect(errorText(element)).toBe(message);
        expect(buttons(element).map(({ label }) => label)).toEqual(['Close']);
    });
});
