import { createElement } from 'lwc';
import AccessConsoleMissing from 'c/accessConsoleMissing';

jest.mock(
    '@salesforce/customPermission/Latchkey_Can_Reset_Passwords',
    () => ({ __esModule: true, default: true }),
    { virtual: true }
);
jest.mock(
    '@salesforce/customPermission/Latchkey_Can_Work_Requests',
    () => ({ __esModule: true, default: true }),
    { virtual: true }
);

const HISTORY = { code: 'LOGIN_HISTORY', name: 'Monitor Login History', consequence: 'No lists.' };
const RESET = { code: 'RESET', name: 'Reset User Passwords and Unlock Users', consequence: 'No.' };

async function render(
    missing: Apex.MissingPermission[],
    grantors: string[],
    isWhole: boolean
): Promise<HTMLElement> {
    const element = createElement('c-access-console-missing', { is: AccessConsoleMissing });
    Object.assign(element, { missing, grantors, isWhole });
    document.body.appendChild(element);
    await Promise.resolve();
    return element;
}

const shown = (element: HTMLElement) => element.shadowRoot?.textContent ?? '';

describe('c-access-console-missing', () => {
    afterEach(() => document.body.replaceChildren());

    it('says what is missing, who grants it and what works without', async () => {
        const element = await render([HISTORY], ['Ada Admin', 'Priya Nair'], true);
        expect(shown(element)).toContain('Monitor Login History');
        expect(shown(element)).toContain('Ada Admin or Priya Nair');
        expect(shown(element)).toContain('Send a password reset');
        await expect(element).toBeAccessible();
    }, 30_000);

    it('does not promise a reset to who may not send one', async () => {
        const element = await render([HISTORY, RESET], [], true);
        expect(shown(element)).not.toContain('Send a password reset');
        expect(shown(element)).toContain('An administrator of your org');
    });

    it('is a note above lists that can be shown', async () => {
        const element = await render([RESET], ['Ada Admin'], false);
        expect(element.shadowRoot?.querySelector('c-empty-state')).toBeNull();
        const link = element.shadowRoot?.querySelector('a')?.getAttribute('href') ?? '';
        expect(decodeURIComponent(link)).toContain('Reset User Passwords and Unlock Users');
    });
});
