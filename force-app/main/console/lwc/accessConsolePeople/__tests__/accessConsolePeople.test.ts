import { createElement } from 'lwc';
import AccessConsolePeople from 'c/accessConsolePeople';
import payload from '../../../../../test/payloads/overview.json';

const overview = payload as unknown as Apex.ConsoleOverview;
const NOW = Date.parse(overview.checkedAt);
type Shown = HTMLElement & AccessConsolePeople;

async function render(people: Apex.ConsolePerson[]): Promise<Shown> {
    const element = createElement('c-access-console-people', {
        is: AccessConsolePeople
    }) as Shown;
    Object.assign(element, { people, label: 'Locked (1)', now: NOW });
    document.body.appendChild(element);
    await Promise.resolve();
    return element;
}

const shown = (element: Shown) => element.shadowRoot?.textContent ?? '';

describe('c-access-console-people', () => {
    afterEach(() => document.body.replaceChildren());

    it('names the person, the verdict, since when and from where', async () => {
        const element = await render(overview.locked);
        expect(shown(element)).toContain('Mia Chen');
        expect(shown(element)).toContain('CommuniGator still uses a password');
        expect(shown(element)).toContain('Locked 6 min ago · 203.0.113.7');
        expect(element.shadowRoot?.querySelector('c-countdown')).not.toBeNull();
        await expect(element).toBeAccessible();
    });

    it('marks somebody who fails as failing, not as able to sign in', async () => {
        const element = await render(overview.failing);
        const badge = element.shadowRoot?.querySelector('c-state-badge') as HTMLElement & {
            state: string;
        };
        expect(badge.state).toBe('failing');
        expect(shown(element)).toContain('Refused 5 min ago');
        expect(element.shadowRoot?.querySelector('c-countdown')).toBeNull();
    });

    it('shows no confidence where there is no problem', async () => {
        const well = { ...(overview.failing[0] as Apex.ConsolePerson), cause: 'NO_PROBLEM_FOUND' };
        const element = await render([well]);
        expect(element.shadowRoot?.querySelector('c-confidence')).toBeNull();
        expect(shown(element)).toContain('ben.okafor@acme.example');
    });

    it('opens a person by a button that the keyboard reaches', async () => {
        const element = await render(overview.locked);
        const opened = jest.fn();
        element.addEventListener('personopened', opened);
        element.shadowRoot?.querySelector<HTMLButtonElement>('button.hit')?.click();
        expect((opened.mock.calls[0] as [CustomEvent])[0].detail).toEqual({
            id: '005000000000001AAA'
        });
    });

    it('says that somebody only seems locked where nobody told', async () => {
        const guessed = { ...(overview.locked[0] as Apex.ConsolePerson), isStateInferred: true };
        const element = await render([guessed]);
        const badge = element.shadowRoot?.querySelector('c-state-badge') as HTMLElement & {
            label?: string;
        };
        expect(badge.label).toBe('Seems locked');
    });

    it('says nothing of a state that nobody told', async () => {
        const unknown = {
            ...(overview.failing[0] as Apex.ConsolePerson),
            state: null,
            cause: null
        };
        const element = await render([unknown]);
        expect(element.shadowRoot?.querySelector('c-state-badge')).toBeNull();
        expect(element.shadowRoot?.querySelector('c-confidence')).toBeNull();
    });

    it('goes from row to row by arrow keys, and out at the top', async () => {
        const element = await render([...overview.locked, ...overview.failing]);
        const rows = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('.hit') ?? [])];
        const left = jest.fn();
        element.addEventListener('leave', left);
        const press = (row: number, key: string) =>
            rows[row]?.dispatchEvent(new KeyboardEvent('keydown', { key }));
        element.focusRow();
        press(0, 'ArrowDown');
        expect(element.shadowRoot?.activeElement).toBe(rows[1]);
        press(1, 'ArrowDown');
        expect(element.shadowRoot?.activeElement).toBe(rows[1]);
        press(1, 'Home');
        expect(element.shadowRoot?.activeElement).toBe(rows[0]);
        press(0, 'ArrowUp');
        expect(left).toHaveBeenCalledTimes(1);
    });

    it('adds to a selection and takes from it', async () => {
        const element = await render(overview.locked);
        element.isSelecting = true;
        element.chosenIds = ['x'];
        await Promise.resolve();
        const changed = jest.fn();
        element.addEventListener('selectionchanged', changed);
        const box = element.shadowRoot?.querySelector<HTMLInputElement>('.choose input');
        box?.click();
        expect((changed.mock.calls[0] as [CustomEvent])[0].detail).toEqual({
            ids: ['x', '005000000000001AAA']
        });
        await expect(element).toBeAccessible();
    });
});
