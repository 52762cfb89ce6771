import SignIns from 'c/loginTroubleshooterSignIns';
import payload from '../../../../../test/payloads/own-sign-ins.json';
import {
    button,
    find,
    findAll,
    render,
    settle,
    shown
} from '../../../../../test/jest-mocks/render';

const [verdict] = payload.diagnosis.findings;
const open = (clients: object[] = payload.clients) =>
    render('c-login-troubleshooter-sign-ins', SignIns, {
        found: { ...payload, clients },
        verdict
    });
const [failing, working] = payload.clients;
const several = (client: object | undefined, count: number) =>
    Array.from({ length: count }, (_, index) => ({ ...client, key: `${count} ${index}` }));

describe('c-login-troubleshooter-sign-ins', () => {
    afterEach(() => document.body.replaceChildren());

    it('puts what fails before what works, and says that it worked before the password changed', async () => {
        const element = await open([...payload.clients].reverse());
        expect(shown(element)).toMatch(
            /LiveChat: 3 refused since.*before you changed your password.*Browser works Last time/
        );
        await expect(element).toBeAccessible();
    });

    it('opens how we know it, and what each can do, only on request', async () => {
        const element = await open();
        expect(shown(element)).not.toContain('We are 93 % sure.');
        find(element, 'button.details')?.click();
        await settle();
        expect(shown(element)).toContain('Salesforce recorded “Invalid Password”');
        expect(shown(element)).toMatch(
            /We are 93 % sure\..*What you can do.*Pause the client.*Your administrator can.*Unlock only/
        );
        expect(find(element, 'button.details')?.getAttribute('aria-expanded')).toBe('true');
        await expect(element).toBeAccessible();
        find(element, 'button.details')?.click();
        await settle();
        expect(shown(element)).not.toContain('We are 93 % sure.');
    });

    it('is no wall: three that fail and one that works, the others on request', async () => {
        const element = await open([...several(failing, 5), ...several(working, 3)]);
        expect(findAll(element, 'li.row')).toHaveLength(4);
        button(element, 'Show all 8 sign-ins').click();
        await settle();
        expect(findAll(element, 'li.row')).toHaveLength(8);
        expect(shown(element)).not.toContain('Show all');
    });
});
