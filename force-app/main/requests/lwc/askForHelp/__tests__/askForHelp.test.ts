import AskForHelp from 'c/askForHelp';
import raise from '@salesforce/apex/AccessRequestController.raise';
import payload from '../../../../../test/payloads/requests.json';
import { button, find, render, settle, shown } from '../../../../../test/jest-mocks/render';

jest.mock(
    '@salesforce/apex/AccessRequestController.raise',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);

const send = raise as unknown as jest.Mock;
const PLEA = {
    systemKey: 'livechat',
    system: 'LiveChat',
    whatTheySee: 'It still fails',
    finding: 'LiveChat still uses an old password.'
};
const open = (more = {}) => render('c-ask-for-help', AskForHelp, { ...PLEA, ...more });

describe('c-ask-for-help', () => {
    afterEach(() => document.body.replaceChildren());

    it('shows before the click what will be sent, and what never is', async () => {
        const element = await open();
        expect(shown(element)).toMatch(/What will be sent.*It still fails.*uses an old password/);
        expect(shown(element)).toContain('No password, no token, no code.');
        expect(shown(element)).toContain('approve an app or read out a code');
        await expect(element).toBeAccessible();
    });

    it('leaves out what was not found', async () => {
        expect(shown(await open({ finding: '' }))).not.toContain('What Latchkey found');
    });

    it('sends it in one click, with what was added', async () => {
        const [request] = payload;
        send.mockResolvedValue(request);
        const element = await open();
        const raised = jest.fn();
        element.addEventListener('raised', raised);
        find(element, 'lightning-textarea')?.dispatchEvent(
            new CustomEvent('change', { detail: { value: 'Since Monday.' } })
        );
        button(element, 'Send the request').click();
        await settle();
        const { systemKey, system, whatTheySee } = PLEA;
        expect(send).toHaveBeenCalledWith({
            systemKey,
            systemName: system,
            whatTheySee,
            note: 'Since Monday.'
        });
        const [event] = raised.mock.calls[0] as [CustomEvent<{ request: object }>];
        expect(event.detail.request).toEqual(request);
    });

    it('never sends twice while one is under way', async () => {
        send.mockReset().mockReturnValue(new Promise(() => undefined));
        const element = await open();
        const sender = button(element, 'Send the request') as HTMLElement & { disabled: boolean };
        sender.click();
        await settle();
        expect(sender.disabled).toBe(true);
    });

    it('says why it could not be sent, and keeps what was written', async () => {
        send.mockRejectedValue({ body: { message: 'That is enough for today.' } });
        const element = await open();
        button(element, 'Send the request').click();
        await settle();
        expect(shown(element)).toContain('That is enough for today.');
    });
});
