import { createElement } from 'lwc';
import ApprovalRequestModal from 'c/approvalRequestModal';
import askForApproval from '@salesforce/apex/VerificationController.askForApproval';
import payload from '../../../../../test/payloads/gate.json';

jest.mock(
    '@salesforce/apex/VerificationController.askForApproval',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);

const ask = askForApproval as unknown as jest.Mock;
const gate = payload as unknown as Apex.GateState;
type Shown = HTMLElement & ApprovalRequestModal;

async function settle(): Promise<void> {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

async function render(): Promise<Shown> {
    const element = createElement('c-approval-request-modal', {
        is: ApprovalRequestModal
    }) as Shown;
    element.label = 'Ask a second admin to agree';
    element.gate = gate;
    element.action = 'RESET';
    document.body.appendChild(element);
    await settle();
    return element;
}

async function press(element: Shown): Promise<void> {
    const buttons = element.shadowRoot?.querySelectorAll<HTMLElement>('lightning-button');
    [...(buttons ?? [])].at(-1)?.click();
    await settle();
}

describe('c-approval-request-modal', () => {
    beforeEach(() => {
        ask.mockReset().mockResolvedValue(payload);
    });
    afterEach(() => document.body.replaceChildren());

    it('says what is asked, on which proof, and that nothing happens before', async () => {
        const element = await render();
        const text = element.shadowRoot?.textContent ?? '';
        expect(text).toContain('send a password reset to Mia Chen. You verified by: Call back.');
        expect(text).toContain('Nothing happens until somebody agrees.');
        await expect(element).toBeAccessible();
    });

    it('asks with the reason and closes with the new gate', async () => {
        const element = await render();
        element.shadowRoot
            ?.querySelector('lightning-textarea')
            ?.dispatchEvent(new CustomEvent('change', { detail: { value: 'Month-end run.' } }));
        await press(element);
        expect(ask).toHaveBeenCalledWith({
            verificationId: gate.verification?.id,
            action: 'RESET',
            reason: 'Month-end run.'
        });
        expect(element.close).toHaveBeenCalledWith(payload);
    });

    it('shows a refusal and stays open', async () => {
        ask.mockRejectedValue({ body: { message: 'There is nobody to ask.' } });
        const element = await render();
        await press(element);
        const panel = element.shadowRoot?.querySelector('c-error-panel') as HTMLElement & {
            message: string;
        };
        expect(panel.message).toBe('There is nobody to ask.');
        expect(element.close).not.toHaveBeenCalled();
    });
});
