import { createElement } from 'lwc';
import AccessConsoleCaller from 'c/accessConsoleCaller';
import withdraw from '@salesforce/apex/VerificationController.withdraw';
import payload from '../../../../../test/payloads/gate.json';

jest.mock(
    '@salesforce/apex/VerificationController.withdraw',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);

const takeBack = withdraw as unknown as jest.Mock;
const gate = payload as unknown as Apex.GateState;
const approved = gate.approval as Apex.ApprovalView;
const verification = { ...gate.verification, isComplete: false } as Apex.VerificationView;
const none = { ...gate, verification: null, approval: null };
type Shown = HTMLElement & AccessConsoleCaller;

async function settle(): Promise<void> {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

async function render(shown: Apex.GateState): Promise<Shown> {
    const element = createElement('c-access-console-caller', {
        is: AccessConsoleCaller
    }) as Shown;
    element.gate = shown;
    document.body.appendChild(element);
    await settle();
    return element;
}

const text = (element: Shown) => element.shadowRoot?.textContent ?? '';
const button = (element: Shown, selector: string) =>
    element.shadowRoot?.querySelector<HTMLElement & { label: string }>(selector);
const note = (element: Shown) => element.shadowRoot?.querySelector('.lk-note')?.className ?? '';

describe('c-access-console-caller', () => {
    beforeEach(() => {
        jest.useFakeTimers({ now: Date.parse(gate.checkedAt) });
        takeBack.mockReset().mockResolvedValue(none);
    });
    afterEach(() => {
        document.body.replaceChildren();
        jest.useRealTimers();
    });

    it('is red until the caller is verified', async () => {
        const element = await render(none);
        expect(note(element)).toContain('bad');
        expect(text(element)).toContain('Not verified');
        expect(text(element)).toContain('until you know that this is Mia Chen');
        const asked = jest.fn();
        element.addEventListener('verifyasked', asked);
        button(element, '.go')?.click();
        expect(asked).toHaveBeenCalledTimes(1);
    });

    it('becomes green with method, ticket, time left and what it is good for', async () => {
        const element = await render({ ...gate, approval: null });
        expect(note(element)).toContain('good');
        expect(text(element)).toContain('By Call back, today,');
        expect(text(element)).toContain('Ticket HD-20418');
        expect(text(element)).toContain('left, for one action');
        expect(element.shadowRoot?.querySelector('c-countdown')).toMatchObject({
            until: gate.verification?.expiresAt
        });
    });

    it('says who agreed to what, and why', async () => {
        const element = await render(gate);
        expect(text(element)).toContain('Noor Haddad agreed: unlock this person. I know of it.');
    });

    it('asks for a second admin where one is needed', async () => {
        const element = await render({ ...gate, verification, approval: null });
        expect(text(element)).toContain('A second admin has to agree');
        const asked = jest.fn();
        element.addEventListener('approvalasked', asked);
        button(element, '.go')?.click();
        expect(asked).toHaveBeenCalledTimes(1);
    });

    it('waits for the decision without a button', async () => {
        const approval = { ...approved, state: 'WAITING', decidedBy: null };
        const element = await render({ ...gate, verification, approval });
        expect(note(element)).toContain('lk-waiting');
        expect(text(element)).toContain('unlock this person. Month-end run.');
        expect(button(element, '.go')).toBeNull();
    });

    it('shows a refusal with its reason', async () => {
        const approval = { ...approved, state: 'REFUSED', decisionReason: 'Call me first.' };
        const element = await render({ ...gate, verification, approval });
        expect(text(element)).toContain('Refused by Noor Haddad');
        expect(text(element)).toContain('Call me first.');
        expect(text(element)).toContain('Verify the caller again, by other methods');
        expect(button(element, '.go')?.label).toBe('Verify caller…');
    });

    it('says when nobody decided in time', async () => {
        const approval = { ...approved, state: 'EXPIRED' };
        const element = await render({ ...gate, verification, approval });
        expect(text(element)).toContain('Nobody decided in time');
    });

    it('looks again when the time is over', async () => {
        const element = await render(gate);
        const refresh = jest.fn();
        element.addEventListener('refresh', refresh);
        element.shadowRoot?.querySelector('c-countdown')?.dispatchEvent(new CustomEvent('ended'));
        expect(refresh).toHaveBeenCalledTimes(1);
    });

    it('takes a verification back and hands on the gate', async () => {
        const element = await render(gate);
        const changed = jest.fn();
        element.addEventListener('gatechanged', changed);
        button(element, '.foot lightning-button')?.click();
        await settle();
        expect(takeBack).toHaveBeenCalledWith({ verificationId: gate.verification?.id });
        expect((changed.mock.calls[0] as [CustomEvent])[0].detail).toEqual({ gate: none });
    });

    it('is accessible in every state', async () => {
        for (const state of ['WAITING', 'REFUSED', 'EXPIRED']) {
            const element = await render({
                ...gate,
                verification,
                approval: { ...approved, state }
            });
            jest.useRealTimers();
            await expect(element).toBeAccessible();
        }
    });
});
