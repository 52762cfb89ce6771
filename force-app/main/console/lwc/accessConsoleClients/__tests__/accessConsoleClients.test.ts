import { createElement } from 'lwc';
import AccessConsoleClients from 'c/accessConsoleClients';
import detail from '../../../../../test/payloads/detail.json';

const clients = detail.clients as unknown as Apex.LoginClient[];
type Shown = HTMLElement & AccessConsoleClients;

async function render(shownClients: Apex.LoginClient[]): Promise<Shown> {
    const element = createElement('c-access-console-clients', {
        is: AccessConsoleClients
    }) as Shown;
    element.clients = shownClients;
    document.body.appendChild(element);
    await Promise.resolve();
    return element;
}

const item = (element: Shown, index: number) =>
    element.shadowRoot?.querySelectorAll('li')[index]?.textContent ?? '';

describe('c-access-console-clients', () => {
    afterEach(() => document.body.replaceChildren());

    it('tells a failing client from a working one in words', async () => {
        const element = await render(clients);
        expect(item(element, 0)).toMatch(/CommuniGator.*Wrong password 10 times since/s);
        expect(item(element, 0)).toContain('SOAP Partner 50.0 · from 203.0.113.7');
        expect(item(element, 0)).toContain('Last worked');
        expect(item(element, 1)).toMatch(/Browser.*Chrome 142 on Windows 11.*Works/s);
        await expect(element).toBeAccessible();
    });

    it('quotes Salesforce where the cause is neither a password nor a lock', async () => {
        const restricted = {
            ...(clients[0] as Apex.LoginClient),
            wrongPasswords: 0,
            lastOutcome: 'OTHER_FAILURE',
            lastStatus: 'Restricted IP'
        };
        expect(item(await render([restricted]), 0)).toContain('Salesforce says: Restricted IP');
    });

    it('does not blame a client that was refused only because of the lock', async () => {
        const innocent = {
            ...(clients[0] as Apex.LoginClient),
            wrongPasswords: 0,
            lastOutcome: 'LOCKED_OUT',
            lastStatus: 'Password Lockout'
        };
        expect(item(await render([innocent]), 0)).toContain('because the account is locked');
    });

    it('says that nobody tried', async () => {
        expect((await render([])).shadowRoot?.textContent).toContain('No client has tried');
    });
});
