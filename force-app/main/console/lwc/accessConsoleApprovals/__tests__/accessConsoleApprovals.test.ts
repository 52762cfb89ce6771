import { createElement } from 'lwc';
import AccessConsoleApprovals from 'c/accessConsoleApprovals';

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

async function render(approvals: Apex.ApprovalView[]): Promise<HTMLElement> {
    const element = createElement('c-access-console-approvals', { is: AccessConsoleApprovals });
    Object.assign(element, { approvals });
    document.body.appendChild(element);
    await Promise.resolve();
    return element;
}

const shown = (element: HTMLElement) => element.shadowRoot?.textContent ?? '';
const button = (element: HTMLElement) =>
    element.shadowRoot?.querySelector<HTMLElement & { label: string }>('lightning-button');

describe('c-access-console-approvals', () => {
    afterEach(() => document.body.replaceChildren());

    it('says who asks for what, and how the caller was verified', async () => {
        const element = await render([approval]);
        expect(shown(element)).toContain('Hal Helper asks to unlock Victor Stein');
        expect(shown(element)).toContain('Verified by: Call back, Manager');
        await expect(element).toBeAccessible();
    }, 30_000);

    it('asks for a decision only on what others ask', async () => {
        const element = await render([approval]);
        const asked = jest.fn();
        element.addEventListener('decideasked', asked);
        button(element)?.click();
        const [event] = asked.mock.calls[0] as [CustomEvent<{ approval: Apex.ApprovalView }>];
        expect(event.detail.approval.id).toBe(approval.id);
        document.body.replaceChildren();
        expect(button(await render([{ ...approval, isOwn: true }]))?.label).toBe('Open');
    });

    it('tells what became of an own request', async () => {
        const own = { ...approval, isOwn: true, decidedBy: 'Ada Admin' };
        expect(shown(await render([{ ...own, state: 'APPROVED' }]))).toContain(
            'Approved by Ada Admin'
        );
        document.body.replaceChildren();
        expect(shown(await render([{ ...own, state: 'EXPIRED' }]))).toContain('Over without');
    });
});
