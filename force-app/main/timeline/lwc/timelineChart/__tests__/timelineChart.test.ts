import { createElement } from 'lwc';
import TimelineChart from 'c/timelineChart';
import type { SignIn, SignIns, TimelineMark } from 'c/timelineData';
import detail from '../../../../../test/payloads/detail.json';
import { placeOf, ticksOf } from '../axis';
import { flagsOf } from '../flags';
import { groupsOf } from '../grouping';

const HOUR = 3_600_000;
const NOW = Date.parse('2026-11-16T10:36:00Z');
const DAY_AXIS = { from: NOW - 24 * HOUR, to: NOW, width: 420 };
const clients = detail.clients as unknown as Apex.LoginClient[];
type Shown = HTMLElement & TimelineChart;

let ids = 0;
function row(hoursAgo: number, worked: boolean, client = 0): SignIn {
    ids += 1;
    const status = worked ? 'Success' : 'Invalid Password';
    return { id: String(ids), at: NOW - hoursAgo * HOUR, worked, status, client };
}

/** The culprit has the second place among the clients, and tried last. */
const STORY: SignIn[] = [
    row(0.25, false, 1),
    row(0.5, false, 1),
    row(2, true, 0),
    row(12, true, 1)
];

async function render(
    rows: SignIn[],
    properties: Partial<Omit<TimelineChart, 'constructor'>> = {}
): Promise<Shown> {
    const element = createElement('c-timeline-chart', { is: TimelineChart }) as Shown;
    const signIns: SignIns = { startsAt: 0, endsAt: NOW, isPartial: false, clients, rows };
    Object.assign(element, { signIns, from: DAY_AXIS.from, now: NOW, ...properties });
    document.body.appendChild(element);
    await Promise.resolve();
    return element;
}

type LaneElement = HTMLElement & { lane: { name: string; summary: string }; isEntry: boolean };
const lanes = (element: Shown) => [
    ...(element.shadowRoot?.querySelectorAll<LaneElement>('c-timeline-lane') ?? [])
];
const marksOf = (lane?: Element) => [
    ...(lane?.shadowRoot?.querySelectorAll<HTMLElement>('.mark') ?? [])
];

describe('c-timeline-chart', () => {
    afterEach(() => document.body.replaceChildren());

    it('draws one lane for each client that tried, the culprit first', async () => {
        const element = await render(STORY, { culpritKey: clients[1]?.key ?? '' });
        expect(lanes(element).map(({ lane }) => lane.name)).toEqual(['Browser', 'CommuniGator']);
        await expect(element).toBeAccessible();
    });

    it('puts who fails above who works when nobody is to blame', async () => {
        const element = await render([row(1, true, 0), row(2, false, 1)]);
        expect(lanes(element).map(({ lane }) => lane.name)).toEqual(['Browser', 'CommuniGator']);
    });

    it('tells a whole lane in words', async () => {
        const element = await render(STORY);
        expect(lanes(element)[0]?.lane.summary).toMatch(
            /^Browser, .*\. Failed 2 times, today.* to today.*\. Signed in, .*\.$/
        );
    });

    it('leaves out what lies before the time drawn', async () => {
        const element = await render([row(2, true, 0), row(30, false, 1)]);
        expect(lanes(element)).toHaveLength(1);
    });

    it('folds more than six clients and unfolds them on demand', async () => {
        const many = Array.from({ length: 9 }, (_, index) => ({
            ...(clients[0] as Apex.LoginClient),
            key: `client ${index}`
        }));
        const rows = many.map((_, index) => row(index + 1, true, index));
        const element = await render(rows, {
            signIns: { startsAt: 0, endsAt: NOW, isPartial: false, clients: many, rows }
        });
        expect(lanes(element)).toHaveLength(6);
        const button = element.shadowRoot?.querySelector('lightning-button') as HTMLElement & {
            label: string;
        };
        expect(button.label).toBe('Show 3 more clients');
        button.click();
        await Promise.resolve();
        expect(lanes(element)).toHaveLength(9);
    });

    it('is one stop of the Tab key, which follows the focus', async () => {
        const element = await render(STORY);
        expect(lanes(element).map(({ isEntry }) => isEntry)).toEqual([true, false]);
        lanes(element)[1]?.dispatchEvent(new CustomEvent('lanefocus'));
        await Promise.resolve();
        expect(lanes(element).map(({ isEntry }) => isEntry)).toEqual([false, true]);
    });

    it('moves the focus to the nearest mark of the next lane', async () => {
        const element = await render(STORY);
        const [first, second] = lanes(element);
        marksOf(first).at(-1)?.focus();
        marksOf(first)
            .at(-1)
            ?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
        expect(second?.shadowRoot?.activeElement).toBe(marksOf(second)[0]);
    });

    it('lists the rows of a mark, takes the focus there and gives it back', async () => {
        const element = await render(STORY);
        marksOf(lanes(element)[0]).at(-1)?.click();
        await Promise.resolve();
        const head = element.shadowRoot?.querySelector('.opened-text');
        expect(head?.textContent).toMatch(/^Browser: Failed 2 times/);
        expect(element.shadowRoot?.activeElement).toBe(head);
        const table = element.shadowRoot?.querySelector('c-timeline-table') as HTMLElement & {
            entries: unknown[];
        };
        expect(table.entries).toHaveLength(2);
        head?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
        await Promise.resolve();
        expect(element.shadowRoot?.querySelector('.opened')).toBeNull();
        expect(lanes(element)[0]?.shadowRoot?.activeElement).not.toBeNull();
    });

    it('says in words what happened to the account', async () => {
        const marks: TimelineMark[] = [
            { kind: 'password', at: '2026-11-16T08:02:00Z', label: 'Password changed' },
            { kind: 'lock', at: '2026-10-01T08:02:00Z', label: 'Locked' }
        ];
        const element = await render(STORY, { marks });
        const told = element.shadowRoot?.querySelectorAll('ul.slds-assistive-text li') ?? [];
        expect([...told].map(({ textContent }) => textContent)).toEqual([
            expect.stringMatching(/^Password changed \d/)
        ]);
    });
});

describe('marks of a lane', () => {
    it('keeps apart what is far enough apart', () => {
        expect(groupsOf([row(20, true), row(10, true), row(1, false)], DAY_AXIS)).toHaveLength(3);
    });

    it('draws close attempts of one kind as one mark with a count', () => {
        const [group, ...others] = groupsOf([row(1, false), row(0.5, false)], DAY_AXIS);
        expect(others).toHaveLength(0);
        expect(group).toMatchObject({ failures: 2, successes: 0 });
    });

    it('never lets marks cover each other, nor leave the lane', () => {
        const rows = Array.from({ length: 2000 }, (_, index) =>
            row((2000 - index) / 84, index % 7 < 3)
        );
        const groups = groupsOf(rows, DAY_AXIS);
        expect(groups.flatMap((group) => group.rows)).toHaveLength(2000);
        groups.forEach(({ left, width }, index) => {
            const next = groups[index + 1]?.left ?? DAY_AXIS.width;
            expect(left).toBeGreaterThanOrEqual(0);
            expect(left + width).toBeLessThanOrEqual(next + 6.5);
        });
    });

    it('shortens a long mark so that the change to failure stays visible', () => {
        const successes = Array.from({ length: 30 }, (_, index) => row(23 - index * 0.75, true));
        const groups = groupsOf([...successes, row(0.2, false), row(0.1, false)], DAY_AXIS);
        expect(groups.map((group) => [group.successes, group.failures])).toEqual([
            [30, 0],
            [0, 2]
        ]);
    });
});

describe('the axis', () => {
    it('marks round times with room between them at every width and span', () => {
        for (const width of [230, 420, 1200]) {
            for (const hours of [0.5, 3, 24, 168, 720, 2160]) {
                const axis = { from: NOW - hours * HOUR, to: NOW, width };
                const places = ticksOf(axis).map(({ id }) => placeOf(id, axis));
                expect(places.length).toBeGreaterThan(0);
                places.slice(1).forEach((place, index) => {
                    expect(place - (places[index] as number)).toBeGreaterThan(40);
                });
            }
        }
    });
});

describe('flags', () => {
    it('stand in rows of their own when they would cover each other', () => {
        const marks: TimelineMark[] = [
            { kind: 'password', at: '2026-11-16T10:00:00Z', label: 'Password changed' },
            { kind: 'lock', at: '2026-11-16T10:30:00Z', label: 'Locked' },
            { kind: 'action', at: '2026-11-15T12:00:00Z', label: 'Unlocked' }
        ];
        const { flags, rows } = flagsOf(marks, DAY_AXIS);
        expect(flags).toHaveLength(3);
        expect(rows).toBe(2);
    });

    it('draws lines without words where there are too many', () => {
        const marks = Array.from({ length: 7 }, (_, index) => ({
            kind: 'action' as const,
            at: new Date(NOW - index * 1000).toISOString(),
            label: 'Unlocked by somebody'
        }));
        const { flags, rows } = flagsOf(marks, DAY_AXIS);
        expect(rows).toBe(4);
        expect(flags.filter(({ flagClass }) => flagClass === 'slds-hide')).toHaveLength(3);
    });
});
