import { createElement } from 'lwc';
import AccessConsoleDetail from 'c/accessConsoleDetail';
import getDetail from '@salesforce/apex/AccessConsoleController.getDetail';
import detail from '../../../../../test/payloads/detail.json';

jest.mock(
    '@salesforce/apex/AccessConsoleController.getDetail',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);

const load = getDetail as unknown as jest.Mock;
type Shown = HTMLElement & AccessConsoleDetail;

async function settle(): Promise<void> {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

async function render(): Promise<Shown> {
    const element = createElement('c-access-console-detail', {
        is: AccessConsoleDetail
    }) as Shown;
    element.userId = detail.person.id;
    document.body.appendChild(element);
    await settle();
    return element;
}

const shown = (element: Shown) => element.shadowRoot?.textContent ?? '';

describe('c-access-console-detail', () => {
    beforeEach(() => {
        jest.useFakeTimers();
        load.mockResolvedValue(detail);
    });
    afterEach(() => {
        document.body.replaceChildren();
        jest.clearAllMocks();
        jest.useRealTimers();
    });

    it('shows who it is, until when it is locked and what that rests on', async () => {
        const element = await render();
        expect(shown(element)).toContain('Mia Chen');
        expect(shown(element)).toContain('Standard User · Marketing');
        expect(shown(element)).toContain('Estimate: locked at');
        expect(element.shadowRoot?.querySelector('c-countdown')).not.toBeNull();
    });

    it('moves the focus to the person that was opened', async () => {
        const element = await render();
        expect(element.shadowRoot?.activeElement?.textContent).toBe('Mia Chen');
    });

    it('shows the recovery by itself after an action', async () => {
        const element = await render();
        const steps = element.shadowRoot?.querySelector('c-access-console-steps');
        steps?.dispatchEvent(new CustomEvent('acted', { detail: { action: 'unlock' } }));
        await settle();
        expect(shown(element)).toContain('Waiting for the next sign-in of Mia Chen');
        load.mockResolvedValue({
            ...detail,
            person: { ...detail.person, state: 'active', lockedSince: null, unlocksAt: null },
            attempts: [
                {
                    ...detail.attempts[0],
                    id: '0Ya000000000003AAA',
                    outcome: 'SUCCESS',
                    status: 'Success',
                    attemptedAt: '2026-11-16T10:41:00.000Z'
                },
                ...detail.attempts
            ]
        });
        await jest.advanceTimersByTimeAsync(5_000);
        expect(shown(element)).toContain('Mia Chen is back in');
        expect(shown(element)).toContain('CommuniGator signed in at');
        expect(element.shadowRoot?.querySelector('c-countdown')).toBeNull();
    });

    it('does not take a success from before the action for its proof', async () => {
        const element = await render();
        const steps = element.shadowRoot?.querySelector('c-access-console-steps');
        steps?.dispatchEvent(new CustomEvent('acted', { detail: { action: 'reset' } }));
        await settle();
        expect(shown(element)).not.toContain('is back in');
        expect(shown(element)).toContain('gets a reset e-mail');
    });

    it('says why when the person can not be shown', async () => {
        load.mockRejectedValue({ body: { message: 'There is no such user.' } });
        const element = await render();
        const panel = element.shadowRoot?.querySelector('c-error-panel') as HTMLElement & {
            message: string;
        };
        expect(panel.message).toBe('There is no such user.');
    });
});
