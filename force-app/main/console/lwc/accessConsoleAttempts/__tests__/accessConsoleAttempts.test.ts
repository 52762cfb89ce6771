import { createElement } from 'lwc';
import AccessConsoleAttempts from 'c/accessConsoleAttempts';
import detail from '../../../../../test/payloads/detail.json';

const attempts = detail.attempts as unknown as Apex.LoginAttempt[];
const clients = detail.clients as unknown as Apex.LoginClient[];
type Shown = HTMLElement & AccessConsoleAttempts;

async function render(
    properties: Partial<Omit<AccessConsoleAttempts, 'constructor'>>
): Promise<Shown> {
    const element = createElement('c-access-console-attempts', {
        is: AccessConsoleAttempts
    }) as Shown;
    Object.assign(element, { attempts, clients, ...properties });
    document.body.appendChild(element);
    await Promise.resolve();
    return element;
}

const bodyRows = (element: Shown) => element.shadowRoot?.querySelectorAll('tbody tr') ?? [];

describe('c-access-console-attempts', () => {
    afterEach(() => document.body.replaceChildren());

    it('names the client of each attempt and keeps the recorded text', async () => {
        const element = await render({});
        expect(bodyRows(element)).toHaveLength(2);
        expect(bodyRows(element)[0]?.textContent).toMatch(/Invalid Password.*CommuniGator/s);
        await expect(element).toBeAccessible();
    });

    it('shows the first twenty rows until asked for all', async () => {
        const many = Array.from({ length: 30 }, (_, index) => ({
            ...(attempts[0] as Apex.LoginAttempt),
            id: `0Ya${String(index).padStart(15, '0')}`
        }));
        const element = await render({ attempts: many });
        expect(bodyRows(element)).toHaveLength(20);
        element.shadowRoot?.querySelector<HTMLElement>('lightning-button')?.click();
        await Promise.resolve();
        expect(bodyRows(element)).toHaveLength(30);
    });

    it('gives its own advice when Salesforce has seen no attempt', async () => {
        const element = await render({ attempts: [] });
        expect(element.shadowRoot?.textContent).toContain('Check the exact username');
        expect(element.shadowRoot?.querySelector('table')).toBeNull();
    });

    it('says when older attempts were left out', async () => {
        const element = await render({ isPartial: true });
        expect(element.shadowRoot?.textContent).toContain('Older ones are left out');
    });
});
