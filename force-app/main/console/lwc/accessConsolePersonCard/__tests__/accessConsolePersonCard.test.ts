import { createElement } from 'lwc';
import AccessConsolePersonCard from 'c/accessConsolePersonCard';
import detail from '../../../../../test/payloads/detail.json';
import payload from '../../../../../test/payloads/gate.json';

const mia = detail.person as unknown as Apex.ConsolePerson;
const gate = payload as unknown as Apex.GateState;
type Shown = HTMLElement & AccessConsolePersonCard;

async function render(changes: Partial<Apex.ConsolePerson> = {}): Promise<Shown> {
    const element = createElement('c-access-console-person-card', {
        is: AccessConsolePersonCard
    }) as Shown;
    element.person = { ...mia, ...changes };
    element.policy = detail.policy;
    element.gate = gate;
    document.body.appendChild(element);
    await Promise.resolve();
    return element;
}

const badges = (element: Shown) =>
    [
        ...(element.shadowRoot?.querySelectorAll<HTMLElement & { state: string }>(
            'c-state-badge'
        ) ?? [])
    ].map(({ state }) => state);

describe('c-access-console-person-card', () => {
    afterEach(() => document.body.replaceChildren());

    it('shows who it is, the state, until when, and what that rests on', async () => {
        const element = await render();
        const text = element.shadowRoot?.textContent ?? '';
        expect(text).toContain('Mia Chen');
        expect(text).toContain('Standard User · Marketing');
        expect(text).toContain('Estimate: locked at');
        expect(badges(element)).toEqual(['locked', 'verified']);
        await expect(element).toBeAccessible();
    });

    it('counts down for nobody who is not locked', async () => {
        const element = await render({ state: 'active', lockedSince: null, unlocksAt: null });
        expect(element.shadowRoot?.querySelector('c-countdown')).toBeNull();
    });

    it('shows no state that nobody told', async () => {
        const element = await render({ state: null, lockedSince: null, unlocksAt: null });
        expect(badges(element)).toEqual(['verified']);
    });

    it('never says that somebody can sign in while their sign-ins fail', async () => {
        const open = { state: 'active', lockedSince: null, unlocksAt: null };
        const failing = await render(open);
        expect(badges(failing)).toEqual(['failing', 'verified']);
        const well = await render({ ...open, cause: 'NO_PROBLEM_FOUND' });
        expect(badges(well)).toEqual(['active', 'verified']);
    });

    it('leads to the rows of the login history', async () => {
        const element = await render();
        const asked = jest.fn();
        element.addEventListener('historyasked', asked);
        element.shadowRoot
            ?.querySelector('lightning-button-menu')
            ?.dispatchEvent(new CustomEvent('select', { detail: { value: 'history' } }));
        expect(asked).toHaveBeenCalledTimes(1);
    });

    it('takes the focus to the name', async () => {
        const element = await render();
        element.focus();
        expect(element.shadowRoot?.activeElement?.textContent).toBe('Mia Chen');
    });
});
