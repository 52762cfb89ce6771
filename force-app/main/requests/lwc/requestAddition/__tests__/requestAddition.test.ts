import RequestAddition from 'c/requestAddition';
import add from '@salesforce/apex/AccessRequestController.add';
import payload from '../../../../../test/payloads/requests.json';
import { button, find, render, settle, shown } from '../../../../../test/jest-mocks/render';

jest.mock(
    '@salesforce/apex/AccessRequestController.add',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);

const [request] = payload;
const send = add as unknown as jest.Mock;
const open = () =>
    render('c-request-addition', RequestAddition, { requestId: 'a0Q000000000001AAA' });
const sender = (element: HTMLElement) =>
    button(element, 'Add it') as HTMLElement & { disabled: boolean };
const write = async (element: HTMLElement, value: string) => {
    find(element, 'lightning-textarea')?.dispatchEvent(
        new CustomEvent('change', { detail: { value } })
    );
    await settle();
};

describe('c-request-addition', () => {
    afterEach(() => document.body.replaceChildren());

    it('sends nothing while nothing is written', async () => {
        const element = await open();
        expect(sender(element).disabled).toBe(true);
        await write(element, '   ');
        expect(sender(element).disabled).toBe(true);
        await expect(element).toBeAccessible();
    });

    it('sends what was written, and passes on the request', async () => {
        send.mockResolvedValue(request);
        const element = await open();
        const changed = jest.fn();
        element.addEventListener('changed', changed);
        await write(element, 'It began on Monday.');
        sender(element).click();
        await settle();
        expect(send).toHaveBeenCalledWith({
            requestId: 'a0Q000000000001AAA',
            text: 'It began on Monday.'
        });
        const [event] = changed.mock.calls[0] as [CustomEvent<{ request: object }>];
        expect(event.detail.request).toEqual(request);
    });

    it('says why it could not be sent, and keeps what was written', async () => {
        send.mockRejectedValue({ body: { message: 'This request has ended.' } });
        const element = await open();
        await write(element, 'It began on Monday.');
        sender(element).click();
        await settle();
        expect(shown(element)).toContain('This request has ended.');
        expect(find<HTMLElement & { value: string }>(element, 'lightning-textarea')?.value).toBe(
            'It began on Monday.'
        );
    });

    it('is left without sending', async () => {
        send.mockClear();
        const element = await open();
        const cancelled = jest.fn();
        element.addEventListener('cancel', cancelled);
        button(element, 'Not now').click();
        expect(cancelled).toHaveBeenCalledTimes(1);
        expect(send).not.toHaveBeenCalled();
    });
});
