import '../../../../../test/jest-mocks/everyPermission';
import { createElement } from 'lwc';
import { CurrentPageReference } from 'lightning/navigation';
import AccessConsole from 'c/accessConsole';
import type AccessConsoleList from 'c/accessConsoleList';
import BulkRecoveryModal from 'c/bulkRecoveryModal';
import findPeople from '@salesforce/apex/AccessConsoleController.findPeople';
import getOverview from '@salesforce/apex/AccessConsoleController.getOverview';
import getQueue from '@salesforce/apex/RequestQueueController.getQueue';
import getRisks from '@salesforce/apex/AccessConsoleController.getRisks';
import getWaiting from '@salesforce/apex/ApprovalController.getWaiting';
import take from '@salesforce/apex/RequestQueueController.take';
import overview from '../../../../../test/payloads/overview.json';
import risks from '../../../../../test/payloads/risks.json';

jest.mock(
    '@salesforce/apex/AccessConsoleController.getOverview',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/AccessConsoleController.getRisks',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/AccessConsoleController.findPeople',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/RequestQueueController.getQueue',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/RequestQueueController.take',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/ApprovalController.getWaiting',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock('c/accessConsoleDetail', (): unknown =>
    jest.requireActual('../../../../../test/jest-mocks/c/blank/blank')
);
jest.mock('c/accessConsoleSpray', (): unknown =>
    jest.requireActual('../../../../../test/jest-mocks/c/blank/blank')
);

const answer = (call: unknown) => call as jest.Mock;
const NO_ANSWER = new TypeError('Failed to fetch');

async function settle(): Promise<void> {
    for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}

async function render(): Promise<HTMLElement> {
    const element = createElement('c-access-console', { is: AccessConsole });
    document.body.appendChild(element);
    await settle();
    return element;
}

const list = (element: HTMLElement) =>
    element.shadowRoot?.querySelector('c-access-console-list') as HTMLElement & AccessConsoleList;
const shown = (element: HTMLElement, name: string) => element.shadowRoot?.querySelector(name);
const send = async (element: HTMLElement, name: string, detail: object) => {
    list(element).dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
    await settle();
};

describe('c-access-console', () => {
    beforeEach(() => {
        jest.useFakeTimers();
        answer(getOverview).mockResolvedValue(overview);
        answer(getRisks).mockResolvedValue(risks);
        answer(getQueue).mockResolvedValue([]);
        answer(getWaiting).mockResolvedValue([]);
        answer(findPeople).mockResolvedValue([]);
    });
    afterEach(() => {
        document.body.replaceChildren();
        jest.clearAllMocks();
        jest.restoreAllMocks();
        jest.useRealTimers();
        sessionStorage.clear();
    });

    it('opens the person whom a link names, and nobody for other links', async () => {
        const element = await render();
        // eslint-disable-next-line @lwc/lwc/no-unexpected-wire-adapter-usages -- its test stub sends pages
        const page = CurrentPageReference as unknown as { emit(value: object): void };
        page.emit({ type: 'standard__navItemPage', state: {} });
        await settle();
        expect(shown(element, 'c-access-console-detail')).toBeNull();
        page.emit({ type: 'standard__navItemPage', state: { c__userId: '005000000000001AAA' } });
        await settle();
        expect(shown(element, 'c-access-console-detail')).not.toBeNull();
    });

    it('shows who is locked and looks again by itself', async () => {
        const element = await render();
        expect(list(element).data.overview?.locked).toHaveLength(1);
        answer(getOverview).mockResolvedValue({ ...overview, locked: [] });
        await jest.advanceTimersByTimeAsync(10_000);
        expect(list(element).data.overview?.locked).toHaveLength(0);
    });

    it('looks at risks far less often than at who is locked', async () => {
        const element = await render();
        expect(list(element).data.risks).toHaveLength(2);
        await jest.advanceTimersByTimeAsync(60_000);
        expect(answer(getOverview).mock.calls.length).toBeGreaterThan(5);
        expect(getRisks).toHaveBeenCalledTimes(1);
    });

    it('stops looking when it leaves the page', async () => {
        await render();
        document.body.replaceChildren();
        await jest.advanceTimersByTimeAsync(600_000);
        expect(getOverview).toHaveBeenCalledTimes(1);
        expect(getRisks).toHaveBeenCalledTimes(1);
    });

    it('keeps the last data and says so when a look fails', async () => {
        const element = await render();
        answer(getOverview).mockRejectedValue({ body: { message: 'Nothing changed.' } });
        await jest.advanceTimersByTimeAsync(10_000);
        expect(list(element).data.error).toBe('Nothing changed.');
        expect(list(element).data.isOffline).toBe(false);
        expect(list(element).data.overview?.locked).toHaveLength(1);
    });

    it('tells no connection from a refusal, and looks at once when it is back', async () => {
        const element = await render();
        answer(getOverview).mockRejectedValue(NO_ANSWER);
        await jest.advanceTimersByTimeAsync(10_000);
        expect(list(element).data.isOffline).toBe(true);
        answer(getOverview).mockResolvedValue(overview);
        window.dispatchEvent(new CustomEvent('online'));
        await settle();
        expect(list(element).data.isOffline).toBe(false);
        expect(list(element).data.error).toBe('');
    });

    it('shows the lists although the requests can not be read', async () => {
        answer(getQueue).mockRejectedValue({ body: { message: 'No queue.' } });
        const element = await render();
        expect(list(element).data.overview?.locked).toHaveLength(1);
        expect(list(element).data.error).toBe('No queue.');
    });

    it('opens a person and goes back', async () => {
        const element = await render();
        await send(element, 'personopened', { id: '005000000000001AAA' });
        const opened = shown(element, 'c-access-console-detail');
        expect(opened).not.toBeNull();
        opened?.dispatchEvent(new CustomEvent('back'));
        await settle();
        expect(shown(element, 'c-access-console-detail')).toBeNull();
    });

    it('goes from a person back to the spray they were opened from', async () => {
        const element = await render();
        await send(element, 'reviewasked', { sourceIp: '198.51.100.4' });
        await send(element, 'personopened', { id: '005000000000001AAA' });
        expect(shown(element, 'c-access-console-spray')).toBeNull();
        shown(element, 'c-access-console-detail')?.dispatchEvent(new CustomEvent('back'));
        await settle();
        expect(shown(element, 'c-access-console-spray')).not.toBeNull();
        shown(element, 'c-access-console-spray')?.dispatchEvent(new CustomEvent('back'));
        await settle();
        expect(shown(element, 'c-access-console-spray')).toBeNull();
    });

    it('drops the answer to an older search', async () => {
        const element = await render();
        let answerOld: (found: unknown[]) => void = () => undefined;
        answer(findPeople)
            .mockReturnValueOnce(new Promise((resolve) => (answerOld = resolve)))
            .mockResolvedValueOnce([overview.locked[0]]);
        await send(element, 'search', { term: 'mi' });
        await send(element, 'search', { term: 'mia' });
        answerOld([]);
        await settle();
        expect(list(element).matches).toHaveLength(1);
    });

    it('remembers the name of who was found and opened, and nothing else', async () => {
        const element = await render();
        answer(findPeople).mockResolvedValue([overview.locked[0]]);
        await send(element, 'search', { term: 'mia' });
        await send(element, 'personopened', { id: '005000000000001AAA' });
        expect(Object.values({ ...sessionStorage })).toEqual(['["Mia Chen"]']);
    });

    it('opens whom the dialog for many leads to, and looks again', async () => {
        const element = await render();
        const open = jest
            .spyOn(BulkRecoveryModal, 'open')
            .mockResolvedValue({ openId: '005000000000002AAA' });
        const personIds = ['005000000000001AAA', '005000000000002AAA'];
        await send(element, 'bulkasked', { action: 'UNLOCK', personIds });
        expect(open).toHaveBeenCalledWith(expect.objectContaining({ action: 'UNLOCK', personIds }));
        expect(shown(element, 'c-access-console-detail')).not.toBeNull();
        expect(getOverview).toHaveBeenCalledTimes(2);
    });

    it('takes a request and tells it, or tells why not', async () => {
        const element = await render();
        const told = jest.fn();
        element.addEventListener('lightning__showtoast', told);
        answer(take).mockResolvedValue({});
        const request = { id: 'a01', personName: 'Mia Chen' };
        await send(element, 'requesttaken', { request });
        answer(take).mockRejectedValue({ body: { message: 'Hal has it.' } });
        await send(element, 'requesttaken', { request });
        const titles = told.mock.calls.map(
            ([event]) => (event as CustomEvent<{ toastAttributes?: { title: string } }>).detail
        );
        expect(take).toHaveBeenCalledWith({ requestId: 'a01' });
        expect(JSON.stringify(titles)).toContain('Hal has it.');
    });
});
