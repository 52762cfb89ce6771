import { createElement } from 'lwc';
import LoginTroubleshooter from 'c/loginTroubleshooter';
import getOwnSignIns from '@salesforce/apex/LoginTroubleshooterController.getOwnSignIns';
import payload from '../../../../../test/payloads/own-sign-ins.json';

jest.mock(
    '@salesforce/apex/LoginTroubleshooterController.getOwnSignIns',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);

const load = getOwnSignIns as unknown as jest.Mock;

async function settle(): Promise<void> {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

async function render(): Promise<HTMLElement> {
    const element = createElement('c-login-troubleshooter', { is: LoginTroubleshooter });
    document.body.appendChild(element);
    await settle();
    return element;
}

const shown = (element: HTMLElement) => element.shadowRoot?.textContent ?? '';

describe('c-login-troubleshooter', () => {
    beforeEach(() => {
        jest.useFakeTimers();
        load.mockResolvedValue(payload);
    });
    afterEach(() => {
        document.body.replaceChildren();
        jest.useRealTimers();
    });

    it('tells what works, what fails, and that it worked before the password changed', async () => {
        const element = await render();
        expect(shown(element)).toContain('Trouble logging in?');
        expect(shown(element)).toContain('LiveChat: 3 refused since');
        expect(shown(element)).toContain('before you changed your password');
        expect(shown(element)).toContain('Browser works');
        expect(shown(element)).toContain('10 wrong passwords in a row lock your account');
        jest.useRealTimers();
        await expect(element).toBeAccessible();
    });

    it('is short when all is well', async () => {
        load.mockResolvedValue({ ...payload, clients: payload.clients.slice(1) });
        const element = await render();
        expect(shown(element)).toContain('All your sign-ins work');
        expect(shown(element)).not.toContain('Stop trying');
    });

    it('never speaks of a lock where the policy has none', async () => {
        load.mockResolvedValue({
            ...payload,
            policy: { maxInvalidAttempts: 0, lockoutMinutes: 30 }
        });
        expect(shown(await render())).not.toContain('lock your account');
    });

    it('turns green by itself when the client works again', async () => {
        const element = await render();
        load.mockResolvedValue({ ...payload, clients: payload.clients.slice(1) });
        await jest.advanceTimersByTimeAsync(15_000);
        expect(shown(element)).toContain('All your sign-ins work');
    });

    it('says why nothing is shown when the look fails', async () => {
        load.mockRejectedValue({ body: { message: 'That did not work.' } });
        const element = await render();
        const panel = element.shadowRoot?.querySelector('c-error-panel') as HTMLElement & {
            message: string;
        };
        expect(panel.message).toBe('That did not work.');
    });
});
