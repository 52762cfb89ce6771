import { createElement } from 'lwc';
import AccessConsoleRequests from 'c/accessConsoleRequests';

const NOW = Date.parse('2026-11-16T10:36:00.000Z');
const request: Apex.QueueRow = {
    id: 'a0100000000001AAA',
    requestNumber: 'Q-000001',
    personId: '005000000000001AAA',
    personName: 'Mia Chen',
    systemName: 'CommuniGator',
    cause: 'STALE_INTEGRATION_CREDENTIAL',
    sentence: 'CommuniGator still uses a password that is no longer right.',
    confidence: 0.93,
    whatTheySee: 'It says login failed',
    note: null,
    raisedAt: '2026-11-16T10:31:00.000Z',
    lookedAt: null,
    actedAt: null,
    status: 'RAISED',
    handlerName: null,
    isMine: false,
    isOwn: false,
    reportedByName: null
};

async function render(changes: Partial<Apex.QueueRow> = {}): Promise<HTMLElement> {
    const element = createElement('c-access-console-requests', { is: AccessConsoleRequests });
    Object.assign(element, { requests: [{ ...request, ...changes }], now: NOW });
    document.body.appendChild(element);
    await Promise.resolve();
    return element;
}

const shown = (element: HTMLElement) => element.shadowRoot?.textContent ?? '';
const buttons = (element: HTMLElement) => [
    ...(element.shadowRoot?.querySelectorAll<HTMLElement & { label: string }>('lightning-button') ??
        [])
];
const labels = (element: HTMLElement) => buttons(element).map(({ label }) => label);

describe('c-access-console-requests', () => {
    afterEach(() => document.body.replaceChildren());

    it('quotes the person, and says what the diagnosis was then', async () => {
        const element = await render();
        expect(shown(element)).toContain('“It says login failed”');
        expect(shown(element)).toContain('Asked 5 min ago');
        expect(shown(element)).toContain(request.sentence);
        await expect(element).toBeAccessible();
    }, 30_000);

    it('says who asked for somebody else', async () => {
        const element = await render({ reportedByName: 'Priya Nair', sentence: null });
        expect(shown(element)).toContain('Asked 5 min ago by Priya Nair');
        expect(element.shadowRoot?.querySelector('c-confidence')).toBeNull();
    });

    it('offers to take what nobody has, and leaves the rest to who has it', async () => {
        expect(labels(await render())).toEqual(['Take', 'Close…']);
        document.body.replaceChildren();
        const taken = await render({ handlerName: 'Hal Helper' });
        expect(labels(taken)).toEqual(['Close…']);
        expect(shown(taken)).toContain('Hal Helper looks after it');
    });

    it('lets nobody handle their own request', async () => {
        const element = await render({ isOwn: true });
        expect(labels(element)).toEqual([]);
        expect(shown(element)).toContain('somebody else must help you');
    });

    it('hands the request on with what was pressed', async () => {
        const element = await render();
        const heard = jest.fn();
        element.addEventListener('requesttaken', heard);
        element.addEventListener('closeasked', heard);
        buttons(element).forEach((button) => button.click());
        expect(
            heard.mock.calls.map(([event]) => [
                (event as CustomEvent).type,
                (event as CustomEvent<{ request: Apex.QueueRow }>).detail.request.id
            ])
        ).toEqual([
            ['requesttaken', request.id],
            ['closeasked', request.id]
        ]);
    });
});
