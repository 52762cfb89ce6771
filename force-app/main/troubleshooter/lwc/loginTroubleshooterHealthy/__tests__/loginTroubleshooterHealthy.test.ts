import Healthy from 'c/loginTroubleshooterHealthy';
import payload from '../../../../../test/payloads/own-sign-ins.json';
import { button, render, settle, shown } from '../../../../../test/jest-mocks/render';

jest.mock('@salesforce/i18n/locale', () => ({ __esModule: true, default: 'en-GB' }), {
    virtual: true
});
jest.mock('@salesforce/i18n/timeZone', () => ({ __esModule: true, default: 'Europe/London' }), {
    virtual: true
});

// Who looks after the org's guides has one link more.
jest.mock(
    '@salesforce/customPermission/Latchkey_Can_Unlock_Users',
    () => ({ __esModule: true, default: undefined }),
    { virtual: true }
);

const [keeper] = payload.diagnosis.blastRadius;
const excel = { ...keeper, application: 'Excel connector', integration: null, places: [] };
const chat = { ...keeper, application: 'LiveChat', integration: null, places: ['Settings'] };

const open = (policy = {}, blastRadius: object[] = [chat, excel]) =>
    render('c-login-troubleshooter-healthy', Healthy, {
        found: {
            ...payload,
            passwordChangedAt: '2026-09-01T08:00:00.000Z',
            policy: { ...payload.policy, ...policy },
            diagnosis: { ...payload.diagnosis, blastRadius }
        }
    });

describe('c-login-troubleshooter-healthy', () => {
    afterEach(() => document.body.replaceChildren());

    it('says in three lines that all is well, and what the next change would touch', async () => {
        const element = await open();
        expect(shown(element)).toMatch(
            /^All your sign-ins work Your password changes in 14 days , on Mon,? 30 Nov\. 2 clients use it: LiveChat and Excel connector\. Prepare the change Something is wrong$/
        );
        await expect(element).toBeAccessible();
    });

    it('speaks of one day and of one client in the singular', async () => {
        const text = shown(await open({ passwordExpiryDays: 77 }, [chat]));
        expect(text).toContain('in 1 day , on');
        expect(text).toContain('1 client uses it: LiveChat.');
    });

    it('says nothing about a change where passwords never expire', async () => {
        const text = shown(await open({ passwordExpiryDays: 0 }, []));
        expect(text).toBe('All your sign-ins work Something is wrong');
    });

    it('never counts backwards', async () => {
        expect(shown(await open({ passwordExpiryDays: 30 }))).not.toContain(
            'Your password changes'
        );
    });

    it('lists who keeps the password, and where, when the change is prepared', async () => {
        const element = await open();
        button(element, 'Prepare the change').click();
        await settle();
        expect(shown(element)).toMatch(/Pause these clients.*LiveChat Kept in: Settings Excel/);
        await expect(element).toBeAccessible();
    });

    it('passes on that something is wrong', async () => {
        const element = await open();
        const heard = jest.fn();
        element.addEventListener('go', heard);
        button(element, 'Something is wrong').click();
        const [event] = heard.mock.calls[0] as [CustomEvent<unknown>];
        expect(event.detail).toEqual({ panel: 'situations' });
    });
});
