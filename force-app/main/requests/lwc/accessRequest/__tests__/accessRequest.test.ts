import AccessRequest from 'c/accessRequest';
import withdraw from '@salesforce/apex/AccessRequestController.withdraw';
import payload from '../../../../../test/payloads/requests.json';
import {
    button,
    find,
    findAll,
    render,
    settle,
    shown
} from '../../../../../test/jest-mocks/render';

jest.mock(
    '@salesforce/apex/AccessRequestController.withdraw',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);

jest.mock('@salesforce/i18n/locale', () => ({ __esModule: true, default: 'en-GB' }), {
    virtual: true
});
jest.mock('@salesforce/i18n/timeZone', () => ({ __esModule: true, default: 'UTC' }), {
    virtual: true
});

const NOW = Date.parse('2026-11-16T10:36:00.000Z');
const [own, forOther] = payload as unknown as [Apex.RequestView, Apex.RequestView];
const takeBack = withdraw as unknown as jest.Mock;

const open = (request: object) =>
    render('c-access-request', AccessRequest, { request: { ...own, ...request }, now: NOW });
const stages = (element: HTMLElement) =>
    findAll(element, 'ol > li').map((each) => (each.textContent ?? '').trim());

describe('c-access-request', () => {
    afterEach(() => document.body.replaceChildren());

    it('shows the four stages with their times, what was sent, and who cares', async () => {
        const element = await open({});
        expect(shown(element)).toContain('Your request: LiveChat No. Q-000147');
        const [asked, lookedAt, acted, backIn] = stages(element);
        expect(asked).toMatch(/^Done: You asked for helpToday, 08:55Sent with what Latchkey found/);
        expect(lookedAt).toMatch(/^Done: Priya Nair is looking at itToday, 08:58They call you/);
        expect(acted).toMatch(/^Next: Action taken/);
        expect(backIn).toMatch(/^Later: You're back in.*when LiveChat signs in/);
        await expect(element).toBeAccessible();
    });

    it.each([
        ['RAISED', { lookedAt: null }, ['Done', 'Next', 'Later', 'Later']],
        ['ACTED', { actedAt: '2026-11-16T09:20:00.000Z' }, ['Done', 'Done', 'Done', 'Next']],
        ['BACK_IN', { backInAt: '2026-11-16T09:30:00.000Z' }, ['Done', 'Done', 'Done', 'Done']]
    ])('is as far as %s', async (status, times, expected) => {
        const words = stages(await open({ status, ...times })).map((text) => text.split(':')[0]);
        expect(words).toEqual(expected);
    });

    it('counts a stage that was left out as done', async () => {
        const backInAt = '2026-11-16T09:30:00.000Z';
        const element = await open({
            status: 'BACK_IN',
            lookedAt: null,
            handlerName: null,
            backInAt
        });
        expect(stages(element)[1]).toMatch(/^Done: Somebody looks at it/);
    });

    it.each([
        ['livechat', 'LiveChat', 'when LiveChat signs in'],
        ['browser', 'Salesforce in the browser', 'when you sign in'],
        ['guide:softphone', 'Softphone login ID', 'when you sign in']
    ])('says who signs in where it is about %s', async (systemKey, systemName, words) => {
        const [, , , backIn] = stages(await open({ systemKey, systemName }));
        expect(backIn).toContain(words);
    });

    it('carries the fraud line while somebody may call', async () => {
        expect(shown(await open({}))).toContain('never ask for a password');
        expect(shown(await open({ status: 'CLOSED', isOpen: false }))).not.toContain('never ask');
    });

    it('tells nothing but the name about somebody else', async () => {
        const element = await open(forOther);
        expect(shown(element)).toContain('Your request for Omar Haddad');
        expect(stages(element)).toEqual([]);
        expect(find(element, 'lightning-button')).toBeNull();
        await expect(element).toBeAccessible();
    });

    it('says who asked when somebody else did', async () => {
        expect(shown(await open({ reportedByName: 'Ben Otto' }))).toContain(
            'Ben Otto asked for help for you'
        );
    });

    it("gives the helper's reason for closing", async () => {
        const closed = { status: 'CLOSED', isOpen: false, closeReason: 'Solved by phone.' };
        expect(shown(await open(closed))).toContain('closed this request: Solved by phone.');
    });

    it('is taken back by its owner, and passes on what it is now', async () => {
        const request = { ...own, status: 'WITHDRAWN', isOpen: false };
        takeBack.mockResolvedValue(request);
        const element = await open({});
        const changed = jest.fn();
        element.addEventListener('changed', changed);
        button(element, 'Take the request back').click();
        await settle();
        expect(takeBack).toHaveBeenCalledWith({ requestId: own.id });
        const [event] = changed.mock.calls[0] as [CustomEvent<{ request: object }>];
        expect(event.detail.request).toEqual(request);
        expect(shown(await open(request))).toContain('Nobody works on it.');
    });

    it('shows what was added, and lets more be added while somebody reads it', async () => {
        const element = await open({ added: 'Since Monday.' });
        expect(shown(element)).toMatch(/You added ?Since Monday\./);
        const changed = jest.fn();
        element.addEventListener('changed', changed);
        button(element, 'Add something').click();
        await settle();
        expect(findAll(element, 'lightning-button[label="Take the request back"]')).toEqual([]);
        const request = { ...own, added: 'Since Monday.\nAlso on the phone.' };
        find(element, 'c-request-addition')?.dispatchEvent(
            new CustomEvent('changed', { detail: { request } })
        );
        await settle();
        expect(changed).toHaveBeenCalledTimes(1);
        expect(find(element, 'c-request-addition')).toBeNull();
        const ended = shown(await open({ status: 'CLOSED', isOpen: false }));
        expect(ended).not.toContain('Add something');
    });

    it('says why it could not be taken back', async () => {
        takeBack.mockRejectedValue({ body: { message: 'It has ended already.' } });
        const element = await open({});
        button(element, 'Take the request back').click();
        await settle();
        expect(shown(element)).toContain('It has ended already.');
    });
});
