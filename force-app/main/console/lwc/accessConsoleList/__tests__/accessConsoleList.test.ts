import { createElement } from 'lwc';
import AccessConsoleList from 'c/accessConsoleList';
import payload from '../../../../../test/payloads/overview.json';

const overview = payload as unknown as Apex.ConsoleOverview;
type Shown = HTMLElement & AccessConsoleList;

async function render(properties: Partial<Omit<AccessConsoleList, 'constructor'>>): Promise<Shown> {
    const element = createElement('c-access-console-list', { is: AccessConsoleList }) as Shown;
    Object.assign(element, properties);
    document.body.appendChild(element);
    await Promise.resolve();
    return element;
}

const tabLabels = (element: Shown) =>
    [
        ...(element.shadowRoot?.querySelectorAll<HTMLElement & { label: string }>(
            'lightning-tab'
        ) ?? [])
    ].map(({ label }) => label);
const shown = (element: Shown) => element.shadowRoot?.textContent ?? '';

describe('c-access-console-list', () => {
    beforeEach(() => {
        jest.useFakeTimers({ now: Date.parse(overview.checkedAt) });
    });
    afterEach(() => {
        document.body.replaceChildren();
        jest.useRealTimers();
    });

    it('counts who is locked and who is failing, and says the policy', async () => {
        const element = await render({ overview });
        expect(tabLabels(element)).toEqual(['Locked (1)', 'Failing (1)']);
        expect(shown(element)).toContain('Accounts lock after 10 tries, for 30 min');
        jest.useRealTimers();
        await expect(element).toBeAccessible();
    });

    it('tells good news when nobody is locked', async () => {
        const element = await render({ overview: { ...overview, locked: [] } });
        const empty = element.shadowRoot?.querySelector('c-empty-state') as HTMLElement & {
            heading: string;
        };
        expect(empty.heading).toBe('Nobody is locked');
    });

    it('says that the list is cut when it is', async () => {
        const element = await render({ overview: { ...overview, isPartial: true } });
        expect(shown(element)).toContain('More people are locked than this list holds');
    });

    it('says that nobody was found', async () => {
        const element = await render({ overview, matches: [] });
        expect(shown(element)).toContain('Nobody found');
        expect(tabLabels(element)).toEqual([]);
    });

    it('waits for the first answer, and shows an error beside nothing', async () => {
        const waiting = await render({});
        expect(waiting.shadowRoot?.querySelector('lightning-spinner')).not.toBeNull();
        const failed = await render({ error: 'You lack Manage Users.' });
        expect(failed.shadowRoot?.querySelector('lightning-spinner')).toBeNull();
        expect(failed.shadowRoot?.querySelector('c-error-panel')).not.toBeNull();
    });
});
