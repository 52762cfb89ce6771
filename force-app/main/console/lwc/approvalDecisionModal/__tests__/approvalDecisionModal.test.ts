import { createElement } from 'lwc';
import ApprovalDecisionModal from 'c/approvalDecisionModal';
import approve from '@salesforce/apex/ApprovalController.approve';
import refuse from '@salesforce/apex/ApprovalController.refuse';

jest.mock(
    '@salesforce/apex/ApprovalController.approve',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/ApprovalController.refuse',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
const approval: Apex.ApprovalView = {
    id: 'a0200000000001AAA',
    state: 'WAITING',
    action: 'UNLOCK',
    requestedAt: '2026-11-16T10:30:00.000Z',
    expiresAt: '2026-11-16T11:00:00.000Z',
    requestedBy: 'Hal Helper',
    isOwn: false,
    personId: '005000000000001AAA',
    personName: 'Victor Stein',
    reason: 'He leads the board meeting',
    decidedBy: null,
    decidedAt: '',
    decisionReason: '',
    methodsText: 'Call back, Manager',
    ticket: 'HD-7'
};

type Shown = HTMLElement & ApprovalDecisionModal;

async function render(): Promise<Shown> {
    const element = createElement('c-approval-decision-modal', {
        is: ApprovalDecisionModal
    }) as unknown as Shown;
    element.approval = approval;
    document.body.appendChild(element);
    await Promise.resolve();
    return element;
}

const press = async (element: Shown, label: string) => {
    const buttons = element.shadowRoot?.querySelectorAll<HTMLElement & { label: string }>(
        'lightning-button'
    );
    [...(buttons ?? [])].find((button) => button.label === label)?.click();
    for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
};
const error = (element: Shown) =>
    element.shadowRoot?.querySelector<HTMLElement & { message: string }>('c-error-panel')?.message;

describe('c-approval-decision-modal', () => {
    afterEach(() => {
        document.body.replaceChildren();
        jest.resetAllMocks();
    });

    it('says who asks why, how the caller was verified and what will happen', async () => {
        const element = await render();
        const text = element.shadowRoot?.textContent ?? '';
        expect(text).toContain('Reason: He leads the board meeting');
        expect(text).toContain('Hal Helper verified Victor Stein by: Call back, Manager');
        expect(text).toContain('If you approve, Hal Helper can unlock Victor Stein once.');
        await expect(element).toBeAccessible();
    }, 30_000);

    it('approves without a reason', async () => {
        (approve as jest.Mock).mockResolvedValue({ ...approval, state: 'APPROVED' });
        await press(await render(), 'Approve');
        expect(approve).toHaveBeenCalledWith({ approvalId: approval.id, reason: '' });
    });

    it('refuses only with a reason', async () => {
        const element = await render();
        await press(element, 'Refuse');
        expect(refuse).not.toHaveBeenCalled();
        expect(error(element)).toBe('To refuse, say why.');
        element.shadowRoot
            ?.querySelector('lightning-textarea')
            ?.dispatchEvent(new CustomEvent('change', { detail: { value: 'Not him' } }));
        (refuse as jest.Mock).mockResolvedValue({ ...approval, state: 'REFUSED' });
        await press(element, 'Refuse');
        expect(refuse).toHaveBeenCalledWith({ approvalId: approval.id, reason: 'Not him' });
    });

    it('says why a decision was not taken', async () => {
        (approve as jest.Mock).mockRejectedValue({ body: { message: 'It has ended.' } });
        const element = await render();
        await press(element, 'Approve');
        expect(error(element)).toBe('It has ended.');
    });
});
