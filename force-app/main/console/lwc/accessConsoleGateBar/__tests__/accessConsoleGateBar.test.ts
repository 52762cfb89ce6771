import { createElement } from 'lwc';
import AccessConsoleGateBar from 'c/accessConsoleGateBar';
import payload from '../../../../../test/payloads/gate.json';
import caseView from '../../../../../test/payloads/case.json';

const gate = payload as unknown as Apex.GateState;
const view = caseView as unknown as Apex.CaseView;
const actions = gate.actions.map((state) => ({ ...state, isAllowed: false, lacksProof: true }));
const none = { ...gate, actions, verification: null, approval: null };
type Shown = HTMLElement & AccessConsoleGateBar;

async function render(shown: Apex.GateState, shownCase?: Apex.CaseView): Promise<Shown> {
    const element = createElement('c-access-console-gate-bar', {
        is: AccessConsoleGateBar
    }) as Shown;
    element.gate = shown;
    element.next = 'UNLOCK';
    element.view = shownCase;
    document.body.appendChild(element);
    await Promise.resolve();
    return element;
}

const text = (element: Shown) => element.shadowRoot?.textContent ?? '';
const button = (element: Shown) =>
    element.shadowRoot?.querySelector<HTMLElement & { label: string; variant: string }>(
        'lightning-button'
    );

function sent(element: Shown, name: string): CustomEvent<unknown>[] {
    const events: CustomEvent<unknown>[] = [];
    element.addEventListener(name, (event) => events.push(event as CustomEvent<unknown>));
    button(element)?.click();
    return events;
}

describe('c-access-console-gate-bar', () => {
    afterEach(() => document.body.replaceChildren());

    it('is neutral until the caller is verified', async () => {
        const element = await render(none);
        expect(text(element)).toContain('Caller not verified');
        expect(button(element)).toMatchObject({ label: 'Verify caller…', variant: 'neutral' });
        expect(sent(element, 'verifyasked')).toHaveLength(1);
        await expect(element).toBeAccessible();
    });

    it('then offers the next action as the brand button, with the time left', async () => {
        const element = await render(gate);
        expect(text(element)).toContain('Caller verified');
        expect(element.shadowRoot?.querySelector('c-countdown')).not.toBeNull();
        expect(button(element)).toMatchObject({ label: 'Unlock…', variant: 'brand' });
        expect(sent(element, 'actionasked')[0]?.detail).toEqual({ action: 'UNLOCK' });
    });

    it('asks for approval where it is needed, and waits for it', async () => {
        const verification = { ...gate.verification, isComplete: false } as Apex.VerificationView;
        const element = await render({ ...none, verification });
        expect(sent(element, 'approvalasked')).toHaveLength(1);
        const approval = { ...gate.approval, state: 'WAITING' } as Apex.ApprovalView;
        expect(button(await render({ ...none, verification, approval }))).toBeNull();
    });

    it('leads to another verification after a refusal, which the server asks for', async () => {
        const verification = { ...gate.verification, isComplete: false } as Apex.VerificationView;
        const approval = { ...gate.approval, state: 'REFUSED' } as Apex.ApprovalView;
        const element = await render({ ...none, verification, approval });
        expect(button(element)?.label).toBe('Verify caller…');
        expect(sent(element, 'verifyasked')).toHaveLength(1);
    });

    it('offers what needs nobody else to agree', async () => {
        const verification = { ...gate.verification, isComplete: false } as Apex.VerificationView;
        const element = await render({ ...gate, verification, approval: null });
        expect(button(element)).toMatchObject({ label: 'Unlock…', variant: 'brand' });
    });

    it('says what is watched, and who is back in', async () => {
        const watching = await render(none, view);
        expect(text(watching)).toContain('Watching for CommuniGator to sign in');
        expect(button(watching)).toBeNull();
        const back = await render(none, { ...view, state: 'BACK_IN', waitingFor: null });
        expect(text(back)).toContain('Mia Chen is back in');
    });
});
