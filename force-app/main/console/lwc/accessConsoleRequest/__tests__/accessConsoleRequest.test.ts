import AccessConsoleRequest from 'c/accessConsoleRequest';
import { render, shown } from '../../../../../test/jest-mocks/render';

const request: Apex.QueueRow = {
    id: 'a05000000000001AAA',
    requestNumber: 'H-000001',
    personId: '005000000000001AAA',
    personName: 'Mia Chen',
    systemName: 'CommuniGator',
    cause: 'STALE_INTEGRATION_CREDENTIAL',
    sentence: 'CommuniGator still uses a password or token that is no longer right.',
    confidence: 0.93,
    whatTheySee: 'It says my account is locked',
    note: 'Since this morning.',
    raisedAt: new Date().toISOString(),
    lookedAt: null,
    actedAt: null,
    status: 'LOOKED_AT',
    handlerName: 'Hal Helper',
    isMine: false,
    isOwn: false,
    reportedByName: null
};

describe('c-access-console-request', () => {
    afterEach(() => document.body.replaceChildren());

    it("shows the person's words, the verdict of that moment and who looks after it", async () => {
        const element = await render('c-access-console-request', AccessConsoleRequest, {
            requests: [request]
        });
        expect(shown(element)).toContain('It says my account is locked · Since this morning.');
        expect(shown(element)).toContain('At that time: CommuniGator still uses');
        expect(shown(element)).toMatch(/H-000001 · today, .+ · Hal Helper looks after it/);
        await expect(element).toBeAccessible();
    });

    it('says who asked for somebody else, and has no verdict then', async () => {
        const element = await render('c-access-console-request', AccessConsoleRequest, {
            requests: [{ ...request, sentence: null, reportedByName: 'Uma User' }]
        });
        expect(shown(element)).toContain('asked by Uma User');
        expect(shown(element)).not.toContain('At that time');
    });
});
