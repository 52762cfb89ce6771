import { createElement } from 'lwc';
import AccessConsoleSteps from 'c/accessConsoleSteps';
import { planOf } from 'c/recoveryPlan';
import detail from '../../../../../test/payloads/detail.json';
import payload from '../../../../../test/payloads/gate.json';

const mia = detail.person as unknown as Apex.ConsolePerson;
const diagnosis = detail.diagnosis as unknown as Apex.Diagnosis;
const verdict = diagnosis.findings[0] as Apex.Finding;
const gate = payload as unknown as Apex.GateState;
const unverified: Apex.GateState = {
    ...gate,
    verification: null,
    approval: null,
    actions: gate.actions.map((state) => ({ ...state, isAllowed: false, lacksProof: true }))
};
type Shown = HTMLElement & AccessConsoleSteps;

async function render(shownGate?: Apex.GateState, ownerMail = ''): Promise<Shown> {
    const element = createElement('c-access-console-steps', { is: AccessConsoleSteps }) as Shown;
    element.plan = planOf(mia, diagnosis, shownGate);
    element.gate = shownGate;
    element.ownerMail = ownerMail;
    document.body.appendChild(element);
    await Promise.resolve();
    return element;
}

const buttons = (element: Shown) => [
    ...(element.shadowRoot?.querySelectorAll<
        HTMLElement & { label: string; variant: string; disabled: boolean }
    >('lightning-button') ?? [])
];
const text = (element: Shown) => element.shadowRoot?.textContent ?? '';

describe('c-access-console-steps', () => {
    afterEach(() => document.body.replaceChildren());

    it('numbers the advice and makes its own action the one brand button', async () => {
        const element = await render(gate);
        const steps = [...(element.shadowRoot?.querySelectorAll('.step .body > p') ?? [])];
        expect(steps.map(({ textContent }) => textContent)).toEqual(
            verdict.advice.map((advice) => advice.text)
        );
        const brand = buttons(element).filter(({ variant }) => variant === 'brand');
        expect(brand.map(({ label }) => label)).toEqual(['Unlock…']);
        expect(element.shadowRoot?.querySelectorAll('.number_now')).toHaveLength(1);
        await expect(element).toBeAccessible();
    });

    it('asks for the action that was pressed', async () => {
        const element = await render(gate);
        const asked = jest.fn();
        element.addEventListener('actionasked', asked);
        buttons(element)[0]?.click();
        expect((asked.mock.calls[0] as [CustomEvent])[0].detail).toEqual({ action: 'UNLOCK' });
    });

    it('says before the press that it asks for the caller first', async () => {
        const one = await render(unverified);
        expect(text(one)).toContain('Asks you to verify the caller first.');
        expect(buttons(one)[0]?.disabled).toBe(false);
        const two = await render({ ...unverified, level: 'TWO_AND_APPROVAL' });
        expect(text(two)).toContain('then a second admin to agree');
        expect(text(await render(gate))).not.toContain('verify the caller');
    });

    it('puts the discouraged action last, with its reason', async () => {
        const element = await render(gate);
        expect(text(element)).toContain('Not advised: reset the password');
        expect(buttons(element).at(-1)?.label).toBe('Send reset e-mail…');
    });

    it('explains an action that is not allowed', async () => {
        const whyNot = 'You need the system permission Manage Users.';
        const actions = gate.actions.map((state) => ({ ...state, isAllowed: false, whyNot }));
        const element = await render({ ...gate, actions });
        expect(buttons(element).every(({ disabled }) => disabled)).toBe(true);
        expect(text(element)).toContain(whyNot);
    });

    it('does nothing while a second admin decides, or before the gate is known', async () => {
        const verification = { ...gate.verification, isComplete: false } as Apex.VerificationView;
        const approval = { ...gate.approval, state: 'WAITING' } as Apex.ApprovalView;
        const waiting = await render({ ...unverified, verification, approval });
        expect(buttons(waiting)[0]?.disabled).toBe(true);
        expect(text(waiting)).toContain('Waits for a second admin.');
        const loading = await render();
        expect(buttons(loading).every(({ disabled }) => disabled)).toBe(true);
    });

    it('writes to who can pause the client', async () => {
        const element = await render(gate, 'mailto:jo@acme.example');
        const links = [...(element.shadowRoot?.querySelectorAll('a') ?? [])];
        expect(links.map((link) => link.getAttribute('href'))).toEqual(['mailto:jo@acme.example']);
    });
});
