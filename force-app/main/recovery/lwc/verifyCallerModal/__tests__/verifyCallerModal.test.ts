import { createElement } from 'lwc';
import VerifyCallerModal from 'c/verifyCallerModal';
import verify from '@salesforce/apex/VerificationController.verify';
import payload from '../../../../../test/payloads/gate.json';

jest.mock(
    '@salesforce/apex/VerificationController.verify',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);

const save = verify as unknown as jest.Mock;
const gate = { ...(payload as unknown as Apex.GateState), verification: null };
type Shown = HTMLElement & VerifyCallerModal;

async function settle(): Promise<void> {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

async function render(changes: Partial<Apex.GateState> = {}, action = ''): Promise<Shown> {
    const element = createElement('c-verify-caller-modal', { is: VerifyCallerModal }) as Shown;
    element.label = 'Verify the caller: Mia Chen';
    element.gate = { ...gate, ...changes };
    element.action = action;
    document.body.appendChild(element);
    await settle();
    return element;
}

const all = <T extends Element>(element: Shown, selector: string) => [
    ...(element.shadowRoot?.querySelectorAll<T>(selector) ?? [])
];
const radio = (element: Shown, group: string, code: string) =>
    all<HTMLInputElement>(element, `input[name="${group}"]`).find(({ value }) => value === code);
const saveButton = (element: Shown) =>
    all<HTMLElement & { label: string }>(element, 'lightning-button').at(-1);
const errorText = (element: Shown) =>
    (element.shadowRoot?.querySelector('c-error-panel') as { message?: string } | null)?.message;

async function choose(element: Shown, group: string, code: string): Promise<void> {
    const button = radio(element, group, code) as HTMLInputElement;
    button.checked = true;
    button.dispatchEvent(new CustomEvent('change'));
    await settle();
}

async function press(element: Shown): Promise<void> {
    saveButton(element)?.click();
    await settle();
}

describe('c-verify-caller-modal', () => {
    beforeEach(() => {
        save.mockReset().mockResolvedValue(payload);
    });
    afterEach(() => document.body.replaceChildren());

    it('says first how much proof it takes, and why', async () => {
        const element = await render();
        const note = element.shadowRoot?.querySelector('.lk-note')?.textContent;
        expect(note).toContain('One strong method is enough for Mia Chen');
        expect(note).toContain('No admin rights');
        await expect(element).toBeAccessible();
    });

    it('has no field that takes a secret', async () => {
        const element = await render();
        const fields = all<HTMLElement & { type?: string }>(
            element,
            'input, lightning-input, lightning-textarea'
        );
        expect(fields.map((field) => field.type).filter(Boolean)).not.toContain('password');
        expect(element.shadowRoot?.textContent).toContain('Never ask for a password');
    });

    it('offers alone only what proves enough alone, and says why not', async () => {
        const element = await render();
        expect(radio(element, 'first', 'CALL_BACK')?.disabled).toBe(false);
        expect(radio(element, 'first', 'MANAGER')?.disabled).toBe(true);
        expect(radio(element, 'first', 'WORK_MAIL')?.disabled).toBe(true);
        expect(radio(element, 'first', 'REVIEWED_ATTEMPTS')).toBeUndefined();
        expect(element.shadowRoot?.textContent).toContain('names no active manager');
        expect(element.shadowRoot?.textContent).toContain('does not prove enough alone');
    });

    it('saves method, ticket and note and closes with the new gate', async () => {
        const element = await render();
        await choose(element, 'first', 'CALL_BACK');
        const [ticket, note] = all<HTMLElement>(element, 'lightning-input');
        ticket?.dispatchEvent(new CustomEvent('change', { detail: { value: 'HD-20418' } }));
        note?.dispatchEvent(new CustomEvent('change', { detail: { value: 'Answered.' } }));
        await press(element);
        expect(save).toHaveBeenCalledWith({
            personId: gate.personId,
            methods: ['CALL_BACK'],
            ticket: 'HD-20418',
            note: 'Answered.'
        });
        expect(element.close).toHaveBeenCalledWith(payload);
    });

    it('saves nothing without a method', async () => {
        const element = await render();
        await press(element);
        expect(save).not.toHaveBeenCalled();
        expect(errorText(element)).toContain('Choose how you verified');
    });

    it('takes two methods of different kinds where two are needed', async () => {
        const element = await render({ level: 'TWO_AND_APPROVAL' });
        expect(radio(element, 'second', 'WORK_MAIL')?.disabled).toBe(true);
        await choose(element, 'first', 'IN_PERSON');
        expect(radio(element, 'second', 'LIVE_VIDEO')?.disabled).toBe(true);
        expect(radio(element, 'second', 'WORK_MAIL')?.disabled).toBe(false);
        await choose(element, 'second', 'WORK_MAIL');
        await press(element);
        expect(save).toHaveBeenCalledWith(
            expect.objectContaining({ methods: ['IN_PERSON', 'WORK_MAIL'] })
        );
    });

    it('drops the second method when the first comes to prove the same', async () => {
        const element = await render({ level: 'TWO_AND_APPROVAL' });
        await choose(element, 'first', 'IN_PERSON');
        await choose(element, 'second', 'WORK_MAIL');
        await choose(element, 'first', 'CALL_BACK');
        await press(element);
        expect(save).not.toHaveBeenCalled();
    });

    it('lets reviewed attempts justify a freeze, and nothing else', async () => {
        const element = await render({ level: 'TWO_AND_APPROVAL' }, 'FREEZE');
        await choose(element, 'first', 'REVIEWED_ATTEMPTS');
        expect(saveButton(element)?.label).toBe('Go on to the freeze');
        await press(element);
        expect(save).toHaveBeenCalledWith(
            expect.objectContaining({ methods: ['REVIEWED_ATTEMPTS'] })
        );
    });

    it('shows a refusal and stays open', async () => {
        save.mockRejectedValue({ body: { message: 'Nobody verifies themselves.' } });
        const element = await render();
        await choose(element, 'first', 'CALL_BACK');
        await press(element);
        expect(errorText(element)).toBe('Nobody verifies themselves.');
        expect(element.close).not.toHaveBeenCalled();
    });
});
