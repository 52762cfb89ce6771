import { createElement } from 'lwc';
import AccessConsole from 'c/accessConsole';
import type AccessConsoleList from 'c/accessConsoleList';
import findPeople from '@salesforce/apex/AccessConsoleController.findPeople';
import getDetail from '@salesforce/apex/AccessConsoleController.getDetail';
import getOverview from '@salesforce/apex/AccessConsoleController.getOverview';
import detail from '../../../../../test/payloads/detail.json';
import overview from '../../../../../test/payloads/overview.json';

jest.mock(
    '@salesforce/apex/AccessConsoleController.getOverview',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/AccessConsoleController.findPeople',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/AccessConsoleController.getDetail',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/customPermission/Latchkey_Can_Diagnose_Others',
    () => ({ __esModule: true, default: true }),
    { virtual: true }
);

const answer = (call: unknown) => call as jest.Mock;

async function settle(): Promise<void> {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

async function render(): Promise<HTMLElement> {
    const element = createElement('c-access-console', { is: AccessConsole });
    document.body.appendChild(element);
    await settle();
    return element;
}

const list = (element: HTMLElement) =>
    element.shadowRoot?.querySelector('c-access-console-list') as HTMLElement & AccessConsoleList;

describe('c-access-console', () => {
    beforeEach(() => {
        jest.useFakeTimers();
        answer(getOverview).mockResolvedValue(overview);
        answer(getDetail).mockResolvedValue(detail);
        answer(findPeople).mockResolvedValue([]);
    });
    afterEach(() => {
        document.body.replaceChildren();
        jest.clearAllMocks();
        jest.useRealTimers();
    });

    it('shows who is locked and looks again by itself', async () => {
        const element = await render();
        expect(list(element).overview?.locked).toHaveLength(1);
        answer(getOverview).mockResolvedValue({ ...overview, locked: [] });
        await jest.advanceTimersByTimeAsync(10_000);
        expect(list(element).overview?.locked).toHaveLength(0);
    });

    it('stops looking when it leaves the page', async () => {
        await render();
        document.body.replaceChildren();
        await jest.advanceTimersByTimeAsync(60_000);
        expect(getOverview).toHaveBeenCalledTimes(1);
    });

    it('keeps the last data and says so when a look fails', async () => {
        const element = await render();
        answer(getOverview).mockRejectedValue({ body: { message: 'You lack Manage Users.' } });
        await jest.advanceTimersByTimeAsync(10_000);
        expect(list(element).error).toBe('You lack Manage Users.');
        expect(list(element).overview?.locked).toHaveLength(1);
    });

    it('opens a person and goes back', async () => {
        const element = await render();
        list(element).dispatchEvent(
            new CustomEvent('personopened', { detail: { id: '005000000000001AAA' } })
        );
        await settle();
        const opened = element.shadowRoot?.querySelector('c-access-console-detail');
        expect(opened).not.toBeNull();
        opened?.dispatchEvent(new CustomEvent('back'));
        await settle();
        expect(element.shadowRoot?.querySelector('c-access-console-detail')).toBeNull();
    });

    it('drops the answer to an older search', async () => {
        const element = await render();
        let answerOld: (found: unknown[]) => void = () => undefined;
        answer(findPeople)
            .mockReturnValueOnce(new Promise((resolve) => (answerOld = resolve)))
            .mockResolvedValueOnce([overview.locked[0]]);
        list(element).dispatchEvent(new CustomEvent('search', { detail: { term: 'mi' } }));
        list(element).dispatchEvent(new CustomEvent('search', { detail: { term: 'mia' } }));
        await settle();
        answerOld([]);
        await settle();
        expect(list(element).matches).toHaveLength(1);
    });
});
