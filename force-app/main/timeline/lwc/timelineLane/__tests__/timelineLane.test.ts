import { createElement } from 'lwc';
import TimelineLane, { type Lane, type Mark } from 'c/timelineLane';

const NOW = Date.parse('2026-11-16T10:36:00Z');
type Shown = HTMLElement & TimelineLane;

function mark(id: string, middle: number, count = 1): Mark {
    return {
        id,
        middle,
        text: `mark ${id}`,
        rows: Array.from({ length: count }, (_, index) => ({
            id: `${id}${index}`,
            at: NOW - (count - index) * 60_000,
            worked: false,
            status: `text ${index}`,
            client: 0
        })),
        cssClass: 'mark',
        style: '',
        noteStyle: '',
        isGoodAlone: false,
        isBadAlone: count === 1,
        successes: '',
        failures: count > 1 ? `✕ ${count}` : ''
    };
}

const LANE: Lane = {
    id: 'x',
    name: 'CommuniGator',
    detail: '',
    summary: 'CommuniGator failed',
    marks: [mark('a', 10), mark('b', 100, 7), mark('c', 300)]
};

async function render(isEntry = true): Promise<Shown> {
    const element = createElement('c-timeline-lane', { is: TimelineLane }) as Shown;
    Object.assign(element, { lane: LANE, isEntry, now: NOW });
    document.body.appendChild(element);
    await Promise.resolve();
    return element;
}

const marks = (element: Shown) => [
    ...(element.shadowRoot?.querySelectorAll<HTMLElement>('.mark') ?? [])
];
const focused = (element: Shown) => element.shadowRoot?.activeElement?.getAttribute('aria-label');
const press = (element: Shown, key: string) =>
    element.shadowRoot?.activeElement?.dispatchEvent(
        new KeyboardEvent('keydown', { key, bubbles: true, composed: true })
    );
const note = (element: Shown) => element.shadowRoot?.querySelector('[role="tooltip"]');

describe('c-timeline-lane', () => {
    afterEach(() => document.body.replaceChildren());

    it('says what the lane and each mark stand for', async () => {
        const element = await render();
        expect(element.shadowRoot?.querySelector('[role="group"]')?.ariaLabel).toBe(LANE.summary);
        expect(marks(element)[1]?.textContent).toBe('✕ 7');
        await expect(element).toBeAccessible();
    });

    it('is reached by Tab at its latest mark, and only if it is the entry', async () => {
        const stops = async (isEntry: boolean) =>
            marks(await render(isEntry)).map(({ tabIndex }) => tabIndex);
        expect(await stops(true)).toEqual([-1, -1, 0]);
        expect(await stops(false)).toEqual([-1, -1, -1]);
    });

    it.each([
        ['ArrowLeft', 'mark a'],
        ['ArrowRight', 'mark c'],
        ['Home', 'mark a'],
        ['End', 'mark c']
    ])('moves by %s', async (key, expected) => {
        const element = await render();
        element.focusNear(110);
        press(element, key);
        expect(focused(element)).toBe(expected);
    });

    it('stays at its ends', async () => {
        const element = await render();
        element.focusNear(0);
        press(element, 'ArrowLeft');
        expect(focused(element)).toBe('mark a');
    });

    it.each([
        ['ArrowUp', -1],
        ['ArrowDown', 1]
    ])('hands the focus on by %s', async (key, step) => {
        const element = await render();
        const handed = jest.fn();
        element.addEventListener('lanestep', handed);
        element.focusNear(110);
        press(element, key);
        expect(handed).toHaveBeenCalledWith(
            expect.objectContaining({ detail: { step, middle: 100 } })
        );
    });

    it('tells the latest rows of the mark that has the focus, and how many more', async () => {
        const element = await render();
        element.focusNear(110);
        await Promise.resolve();
        expect(note(element)?.querySelectorAll('li')).toHaveLength(4);
        expect(note(element)?.textContent).toContain('text 6');
        expect(note(element)?.textContent).toContain('And 3 more.');
        expect(marks(element)[1]?.getAttribute('aria-describedby')).toBe(note(element)?.id);
        await expect(element).toBeAccessible();
    });

    it('hides the note by Escape and keeps the focus', async () => {
        const element = await render();
        element.focusNear(110);
        await Promise.resolve();
        press(element, 'Escape');
        await Promise.resolve();
        expect(note(element)).toBeNull();
        expect(focused(element)).toBe('mark b');
    });

    it('tells the rows of the mark under the pointer until it leaves the lane', async () => {
        const element = await render();
        marks(element)[0]?.dispatchEvent(new MouseEvent('mouseover', { bubbles: true }));
        await Promise.resolve();
        expect(note(element)?.textContent).toContain('mark a');
        element.shadowRoot
            ?.querySelector('[role="group"]')
            ?.dispatchEvent(new MouseEvent('mouseleave'));
        await Promise.resolve();
        expect(note(element)).toBeNull();
    });

    it('asks for the rows of a mark', async () => {
        const element = await render();
        const asked: string[] = [];
        element.addEventListener('markopen', (event) => {
            asked.push((event as CustomEvent<{ mark: Mark }>).detail.mark.id);
        });
        marks(element)[1]?.click();
        expect(asked).toEqual(['b']);
    });

    it('keeps its place when the lane is drawn anew', async () => {
        const element = await render();
        element.focusNear(0);
        element.lane = { ...LANE, marks: [...LANE.marks, mark('d', 400)] };
        await Promise.resolve();
        press(element, 'ArrowRight');
        expect(focused(element)).toBe('mark b');
    });
});
