import '../../../../../test/jest-mocks/everyPermission';
import { createElement } from 'lwc';
import AccessConsoleTabs from 'c/accessConsoleTabs';
import payload from '../../../../../test/payloads/overview.json';
import risks from '../../../../../test/payloads/risks.json';

const overview = payload as unknown as Apex.ConsoleOverview;
const NOW = Date.parse(overview.checkedAt) + 12_000;
const known = {
    overview,
    requests: [],
    approvals: [],
    risks: risks as Apex.ConsoleRisk[],
    error: '',
    isOffline: false
};
type Shown = HTMLElement & AccessConsoleTabs;

async function render(data: object): Promise<Shown> {
    const element = createElement('c-access-console-tabs', { is: AccessConsoleTabs }) as Shown;
    Object.assign(element, { data: { ...known, ...data }, now: NOW });
    document.body.appendChild(element);
    await Promise.resolve();
    return element;
}

const all = <T extends Element>(element: Shown, name: string) => [
    ...(element.shadowRoot?.querySelectorAll<T>(name) ?? [])
];
const tabLabels = (element: Shown) =>
    all<HTMLElement & { label: string }>(element, 'lightning-tab').map(({ label }) => label);
const buttons = (element: Shown) =>
    all<HTMLElement & { label: string; disabled: boolean }>(element, 'lightning-button');
const button = (element: Shown, text: string) =>
    buttons(element).find(({ label }) => label.startsWith(text));

describe('c-access-console-tabs', () => {
    afterEach(() => document.body.replaceChildren());

    it('counts who is locked, failing, asking, frozen and at risk', async () => {
        const element = await render({});
        expect(tabLabels(element)).toEqual([
            'Locked (1)',
            'Failing (1)',
            'Requests (0)',
            'Frozen (1)',
            'At risk (2)'
        ]);
    });

    it('is accessible', async () => {
        await expect(await render({})).toBeAccessible();
    }, 30_000);

    it('counts approvals that wait for this person, not the own ones', async () => {
        const waiting = { id: '1', state: 'WAITING', isOwn: false, expiresAt: overview.checkedAt };
        const own = { ...waiting, id: '2', isOwn: true };
        const element = await render({ approvals: [waiting, own] });
        expect(tabLabels(element)[2]).toBe('Requests (1)');
    });

    it('does not count risks before it has looked at them', async () => {
        const element = await render({ risks: undefined });
        expect(tabLabels(element)[4]).toBe('At risk (…)');
    });

    it('tells good news with the time of the last check', async () => {
        const element = await render({ overview: { ...overview, locked: [] } });
        const empty = element.shadowRoot?.querySelector('c-empty-state') as HTMLElement & {
            heading: string;
            text: string;
        };
        expect(empty.heading).toBe('Nobody is locked');
        expect(empty.text).toBe('Last check 12 s ago. The next one follows by itself.');
        expect(element.shadowRoot?.textContent).toContain('1 person is failing');
    });

    it('says that the list is cut when it is', async () => {
        const element = await render({ overview: { ...overview, isPartial: true } });
        expect(element.shadowRoot?.textContent).toContain('More people are locked than this list');
    });

    it('has no list that would mean nothing to who may not see logins', async () => {
        const element = await render({ overview: { ...overview, canSeeLogins: false } });
        expect(tabLabels(element)).toEqual(['What is missing', 'Requests (0)']);
        expect(all(element, 'c-access-console-people')).toHaveLength(0);
    });

    it('selects several and asks to unlock them', async () => {
        const element = await render({});
        const asked = jest.fn();
        element.addEventListener('bulkasked', asked);
        button(element, 'Select several')?.click();
        await Promise.resolve();
        expect(button(element, 'Unlock…')?.disabled).toBe(true);
        expect(element.shadowRoot?.textContent).toContain('Nobody selected');
        const people = all<HTMLElement>(element, 'c-access-console-people')[0];
        const ids = ['005000000000001AAA', 'gone'];
        people?.dispatchEvent(new CustomEvent('selectionchanged', { detail: { ids } }));
        await Promise.resolve();
        button(element, 'Unlock 1 person')?.click();
        expect((asked.mock.calls[0] as [CustomEvent])[0].detail).toEqual({
            action: 'UNLOCK',
            personIds: ['005000000000001AAA']
        });
        await Promise.resolve();
        expect(button(element, 'Unlock 1 person')?.disabled).toBe(false);
    });

    it('offers no selection to who may not unlock without a reset', async () => {
        const element = await render({ overview: { ...overview, canSeeLocks: false } });
        expect(button(element, 'Select several')).toBeUndefined();
        expect(tabLabels(element)).not.toContain('Frozen (1)');
    });
});
