import { createElement } from 'lwc';
import LoginTroubleshooter from 'c/loginTroubleshooter';
import getOwnSignIns from '@salesforce/apex/LoginTroubleshooterController.getOwnSignIns';
import payload from '../../../../../test/payloads/own-sign-ins.json';

jest.mock(
    '@salesforce/apex/LoginTroubleshooterController.getOwnSignIns',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);

const healthy = {
    ...payload,
    clients: payload.clients.slice(1),
    diagnosis: {
        ...payload.diagnosis,
        findings: [
            {
                ...payload.diagnosis.findings[0],
                cause: 'NO_PROBLEM_FOUND',
                sentence: 'Everything works.',
                advice: []
            }
        ]
    }
};
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
        expect(shown(element)).toContain('LiveChat still uses a password');
        expect(shown(element)).toContain('We are 93 % sure.');
        jest.useRealTimers();
        await expect(element).toBeAccessible();
    });

    it('parts what oneself can do from what an administrator can', async () => {
        const element = await render();
        expect(shown(element)).toMatch(
            /What you can do.*Pause the client.*every place.*Your administrator can.*Unlock only/s
        );
    });

    it('puts what fails before what works', async () => {
        load.mockResolvedValue({ ...payload, clients: [...payload.clients].reverse() });
        const element = await render();
        expect(shown(element)).toMatch(/LiveChat: 3 refused.*Browser works/s);
    });

    it('is short when all is well', async () => {
        load.mockResolvedValue(healthy);
        const element = await render();
        expect(shown(element)).toContain('All your sign-ins work');
        expect(shown(element)).not.toContain('Stop trying');
        expect(shown(element)).not.toContain('What you can do');
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
        load.mockResolvedValue(healthy);
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
