import { createElement } from 'lwc';
import TimelineTable, { type Entry } from 'c/timelineTable';

const NOW = Date.parse('2026-11-16T10:36:00Z');
type Shown = HTMLElement & TimelineTable;

function entries(count: number): Entry[] {
    return Array.from({ length: count }, (_, index) => ({
        id: String(index),
        at: NOW - index * 60_000,
        client: 'CommuniGator',
        text: 'Invalid Password',
        tone: 'bad'
    }));
}

async function render(shown: Entry[]): Promise<Shown> {
    const element = createElement('c-timeline-table', { is: TimelineTable }) as Shown;
    Object.assign(element, { entries: shown, now: NOW });
    document.body.appendChild(element);
    await Promise.resolve();
    return element;
}

const rows = (element: Shown) => element.shadowRoot?.querySelectorAll('tbody tr') ?? [];
const more = (element: Shown) =>
    element.shadowRoot?.querySelector('lightning-button') as
        (HTMLElement & { label: string }) | null;

describe('c-timeline-table', () => {
    afterEach(() => document.body.replaceChildren());

    it('says when, who and what', async () => {
        const element = await render(entries(1));
        expect(rows(element)[0]?.textContent).toMatch(/today.*CommuniGator.*Invalid Password/s);
        expect(more(element)).toBeNull();
        await expect(element).toBeAccessible();
    });

    it('adds twenty rows at a time, the last time what is left', async () => {
        const element = await render(entries(45));
        expect(rows(element)).toHaveLength(20);
        more(element)?.click();
        await Promise.resolve();
        expect(more(element)?.label).toBe('Show 5 more');
        more(element)?.click();
        await Promise.resolve();
        expect(rows(element)).toHaveLength(45);
        expect(more(element)).toBeNull();
    });

    it('starts at the top again with other rows', async () => {
        const element = await render(entries(45));
        more(element)?.click();
        await Promise.resolve();
        element.entries = entries(30);
        await Promise.resolve();
        expect(rows(element)).toHaveLength(20);
    });
});
