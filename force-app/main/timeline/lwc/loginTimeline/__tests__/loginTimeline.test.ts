import { createElement } from 'lwc';
import getTimeline from '@salesforce/apex/TimelineController.getTimeline';
import LoginTimeline from 'c/loginTimeline';
import type { TimelineMark } from 'c/timelineData';
import timeline from '../../../../../test/payloads/timeline.json';

jest.mock(
    '@salesforce/apex/TimelineController.getTimeline',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);

const ask = getTimeline as unknown as jest.Mock;
const NOW = Date.parse(timeline.endsAt);
const HOUR = 3_600_000;
const CHANGED: TimelineMark = {
    kind: 'password',
    at: '2026-11-16T08:02:00Z',
    label: 'Password changed'
};
type Shown = HTMLElement & LoginTimeline;
type Chart = HTMLElement & { from: number; now: number };
let person = 0;

async function settle(): Promise<void> {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

async function render(marks: TimelineMark[] = []): Promise<Shown> {
    const element = createElement('c-login-timeline', { is: LoginTimeline }) as Shown;
    person += 1;
    element.userId = `user ${person}`;
    element.marks = marks;
    document.body.appendChild(element);
    await settle();
    return element;
}

const chart = (element: Shown) => element.shadowRoot?.querySelector<Chart>('c-timeline-chart');
const ranges = (element: Shown) =>
    element.shadowRoot?.querySelector('lightning-radio-group') as HTMLElement & {
        value: string;
        options: { value: string }[];
    };
const choose = async (element: Shown, value: string) => {
    ranges(element).dispatchEvent(new CustomEvent('change', { detail: { value } }));
    await settle();
};
const text = (element: Shown) => element.shadowRoot?.textContent ?? '';

describe('c-login-timeline', () => {
    beforeEach(() => {
        jest.spyOn(Date, 'now').mockReturnValue(NOW);
        ask.mockReset().mockResolvedValue(timeline);
    });
    afterEach(() => {
        document.body.replaceChildren();
        jest.restoreAllMocks();
    });

    it('starts with a day and draws to the minute', async () => {
        const element = await render();
        expect(ranges(element).value).toBe('day');
        expect(chart(element)?.now).toBe(NOW);
        expect(chart(element)?.from).toBe(NOW - 24 * HOUR);
        await expect(element).toBeAccessible();
    });

    it('starts with the shortest range that has something to show', async () => {
        const attempts = timeline.attempts.filter(({ at }) => at < '2026-11-15');
        ask.mockResolvedValue({ ...timeline, attempts });
        expect(ranges(await render()).value).toBe('week');
    });

    it.each([
        ['week', 7 * 24],
        ['month', 30 * 24]
    ])('goes back a %s without asking again', async (range, hours) => {
        const element = await render();
        await choose(element, range);
        expect(chart(element)?.from).toBe(NOW - hours * HOUR);
        expect(ask).toHaveBeenCalledTimes(1);
    });

    it('reaches back as far as the attempts that are asked for', async () => {
        const oldest = timeline.attempts.at(-1) as (typeof timeline.attempts)[number];
        const at = new Date(NOW - 6 * 24 * HOUR).toISOString();
        const attempts = [...timeline.attempts, { ...oldest, id: 'old', at }];
        ask.mockResolvedValue({ ...timeline, attempts });
        const element = await render();
        element.reach([attempts[0]?.id ?? '', 'old', 'unknown']);
        await settle();
        expect(ranges(element).value).toBe('week');
        element.reach([attempts[0]?.id ?? '']);
        await settle();
        expect(ranges(element).value).toBe('day');
    });

    it('offers the time since the change only when there was one', async () => {
        expect(ranges(await render()).options.map(({ value }) => value)).not.toContain('change');
        const element = await render([CHANGED]);
        await choose(element, 'change');
        const from = chart(element)?.from ?? 0;
        expect(from).toBeLessThan(Date.parse(CHANGED.at));
        expect(from).toBeGreaterThan(Date.parse(CHANGED.at) - HOUR);
    });

    it('holds the same rows and marks as a table', async () => {
        const element = await render([CHANGED]);
        element.shadowRoot?.querySelector<HTMLElement>('.view')?.click();
        await settle();
        const table = element.shadowRoot?.querySelector('c-timeline-table') as HTMLElement & {
            entries: { text: string }[];
        };
        expect(chart(element)).toBeNull();
        expect(table.entries.map((entry) => entry.text)).toEqual([
            ...Array<string>(10).fill('Invalid Password'),
            'Success',
            'Password changed',
            'Success',
            'Success'
        ]);
    });

    it('says when there was no attempt in the time drawn, and when the latest was', async () => {
        const attempts = timeline.attempts.filter(({ at }) => at < '2026-11-14');
        ask.mockResolvedValue({ ...timeline, attempts });
        const element = await render();
        await choose(element, 'day');
        expect(text(element)).toContain('No attempt in this time. The latest one was');
    });

    it('says from when on the chart is whole when there are too many rows', async () => {
        ask.mockResolvedValue({
            ...timeline,
            isPartial: true,
            startsAt: '2026-11-16T09:00:00.000Z'
        });
        expect(text(await render())).toContain('What was before');
    });

    it('has its own advice when there was never an attempt', async () => {
        ask.mockResolvedValue({ ...timeline, attempts: [], clients: [] });
        const element = await render();
        expect(text(element)).toContain('Check the exact username');
        expect(ranges(element)).toBeNull();
    });

    it('says what went wrong and tries again', async () => {
        ask.mockRejectedValueOnce({ body: { message: 'Needs a permission.' } });
        const element = await render();
        const panel = element.shadowRoot?.querySelector('c-error-panel') as HTMLElement & {
            message: string;
        };
        expect(panel.message).toBe('Needs a permission.');
        panel.dispatchEvent(new CustomEvent('retry'));
        await settle();
        expect(chart(element)).not.toBeNull();
    });

    it('keeps the chart while it looks again, and when that fails', async () => {
        const element = await render();
        ask.mockRejectedValueOnce(new Error('away'));
        element.refreshKey = 2;
        await settle();
        expect(chart(element)).not.toBeNull();
        expect(element.shadowRoot?.querySelector('c-error-panel')).not.toBeNull();
    });

    it('starts anew for another person', async () => {
        const element = await render();
        await choose(element, 'month');
        person += 1;
        element.userId = `user ${person}`;
        await Promise.resolve();
        expect(chart(element)).toBeNull();
        await settle();
        expect(ranges(element).value).toBe('day');
    });
});
