import '../../../../../test/jest-mocks/everyPermission';
import { createElement } from 'lwc';
import AccessConsoleList from 'c/accessConsoleList';
import payload from '../../../../../test/payloads/overview.json';

const overview = payload as unknown as Apex.ConsoleOverview;
const known = { overview, requests: [], approvals: [], risks: [], error: '', isOffline: false };
type Shown = HTMLElement & AccessConsoleList;

async function render(properties: Partial<Omit<AccessConsoleList, 'constructor'>>): Promise<Shown> {
    const element = createElement('c-access-console-list', { is: AccessConsoleList }) as Shown;
    Object.assign(element, { data: known, ...properties });
    document.body.appendChild(element);
    await Promise.resolve();
    return element;
}

const part = <T extends Element>(element: Shown, name: string) =>
    element.shadowRoot?.querySelector<T>(name);
const shown = (element: Shown) => element.shadowRoot?.textContent ?? '';

describe('c-access-console-list', () => {
    beforeEach(() => {
        jest.useFakeTimers({ now: Date.parse(overview.checkedAt) });
    });
    afterEach(() => {
        document.body.replaceChildren();
        jest.useRealTimers();
    });

    it('says the policy and when it looked last', async () => {
        const element = await render({});
        expect(shown(element)).toContain('Accounts lock after 10 tries, for 30 min');
        jest.advanceTimersByTime(12_000);
        await Promise.resolve();
        expect(shown(element)).toContain('Checked 12 s ago');
    });

    it('is accessible', async () => {
        jest.useRealTimers();
        await expect(await render({ matches: overview.locked })).toBeAccessible();
    }, 30_000);

    it('says that nobody was found, and shows no tabs then', async () => {
        const element = await render({ matches: [] });
        expect(shown(element)).toContain('Nobody found');
        expect(part(element, 'c-access-console-tabs')).toBeNull();
    });

    it('waits for the first answer, and shows an error beside nothing', async () => {
        const nothing = { ...known, overview: undefined };
        const waiting = await render({ data: nothing });
        expect(part(waiting, 'lightning-spinner')).not.toBeNull();
        const failed = await render({ data: { ...nothing, error: 'You lack something.' } });
        expect(part(failed, 'lightning-spinner')).toBeNull();
        expect(part(failed, 'c-error-panel')).not.toBeNull();
    });

    it('keeps the lists when a look fails, and says how old they are', async () => {
        const element = await render({ data: { ...known, error: 'x', isOffline: true } });
        jest.advanceTimersByTime(40_000);
        await Promise.resolve();
        expect(shown(element)).toContain(
            'No connection. Last check 40 s ago. Nothing changed since then that we know of.'
        );
        expect(part(element, 'c-access-console-tabs')).not.toBeNull();
    });

    it('says above the lists what the reader may not see', async () => {
        const missing = [{ code: 'MANAGE_USERS', name: 'Manage Users', consequence: 'No locks.' }];
        const element = await render({ data: { ...known, overview: { ...overview, missing } } });
        expect(part(element, 'c-access-console-missing')).not.toBeNull();
        const complete = await render({});
        expect(part(complete, 'c-access-console-missing')).toBeNull();
    });

    it('opens the first who was found on Enter', async () => {
        const element = await render({ matches: overview.locked });
        const opened = jest.fn();
        element.addEventListener('personopened', opened);
        part(element, 'c-access-console-search')?.dispatchEvent(new CustomEvent('openfirst'));
        expect((opened.mock.calls[0] as [CustomEvent])[0].detail).toEqual({
            id: '005000000000001AAA'
        });
    });

    it('goes from the search to the rows and back by keyboard', async () => {
        const element = await render({ matches: overview.locked });
        const search = part<HTMLElement>(element, 'c-access-console-search') as HTMLElement;
        const people = part<HTMLElement>(element, 'c-access-console-people') as HTMLElement;
        const focused = jest.spyOn(search, 'focus');
        search.dispatchEvent(new CustomEvent('leave'));
        const row = people.shadowRoot?.querySelector('.hit');
        expect(people.shadowRoot?.activeElement).toBe(row);
        row?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowUp' }));
        expect(focused).toHaveBeenCalledTimes(1);
    });
});
