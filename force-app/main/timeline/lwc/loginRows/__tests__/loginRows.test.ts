import { createElement } from 'lwc';
import getTimeline from '@salesforce/apex/TimelineController.getTimeline';
import { downloadCsv } from 'c/csv';
import LoginRows from 'c/loginRows';
import timeline from '../../../../../test/payloads/timeline.json';

jest.mock(
    '@salesforce/apex/TimelineController.getTimeline',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock('c/csv', () => ({
    ...jest.requireActual<object>('c/csv'),
    downloadCsv: jest.fn()
}));

const ask = getTimeline as unknown as jest.Mock;
const save = downloadCsv as unknown as jest.Mock;
type Shown = HTMLElement & LoginRows;
let person = 0;

async function settle(): Promise<void> {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

async function render(): Promise<Shown> {
    const element = createElement('c-login-rows', { is: LoginRows }) as Shown;
    person += 1;
    Object.assign(element, { userId: `user ${person}`, personName: 'Mia Chen' });
    document.body.appendChild(element);
    await settle();
    return element;
}

const all = (element: Shown, selector: string) => [
    ...(element.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])
];
const texts = (element: Shown, column: number) =>
    all(element, `tbody td:nth-child(${column})`).map((cell) => (cell.textContent ?? '').trim());
const set = async (element: Shown, selector: string, value: string) => {
    all(element, selector)[0]?.dispatchEvent(new CustomEvent('change', { detail: { value } }));
    await settle();
};
const press = async (element: Shown, selector: string) => {
    all(element, selector)[0]?.click();
    await settle();
};

describe('c-login-rows', () => {
    beforeEach(() => {
        Element.prototype.scrollIntoView = jest.fn();
        ask.mockReset().mockResolvedValue(timeline);
        save.mockReset();
    });
    afterEach(() => document.body.replaceChildren());

    it('shows what Salesforce recorded, newest first', async () => {
        const element = await render();
        expect(texts(element, 2)).toHaveLength(20);
        expect(texts(element, 2)[0]).toBe('Invalid Password');
        expect(texts(element, 3)[0]).toBe('CommuniGator');
        expect(texts(element, 4)[0]).toBe('203.0.113.7');
        await expect(element).toBeAccessible();
    });

    it('adds rows in chunks', async () => {
        const attempt = timeline.attempts[0] as (typeof timeline.attempts)[number];
        const attempts = Array.from({ length: 2000 }, (_, index) => ({
            ...attempt,
            id: String(index)
        }));
        ask.mockResolvedValue({ ...timeline, attempts });
        const element = await render();
        expect(all(element, 'tbody tr')).toHaveLength(20);
        await press(element, '.more');
        expect(all(element, 'tbody tr')).toHaveLength(40);
    });

    it.each([
        ['client', 3, 'Browser', 'CommuniGator'],
        ['address', 4, '198.51.100.10', '203.0.113.7'],
        ['status', 2, 'Invalid Password', 'Success']
    ])('sorts by %s, and the other way round', async (field, column, first, last) => {
        const element = await render();
        await press(element, `[data-field="${field}"]`);
        expect(texts(element, column)[0]).toBe(first);
        expect(texts(element, column).at(-1)).toBe(last);
        await press(element, `[data-field="${field}"]`);
        expect(texts(element, column)[0]).toBe(last);
        const heads = all(element, 'th').map((head) => head.getAttribute('aria-sort'));
        expect(heads.filter((sort) => sort === 'descending')).toHaveLength(1);
    });

    it('sorts the oldest first when the time is asked for again', async () => {
        const element = await render();
        await press(element, '[data-field="at"]');
        expect(texts(element, 2)[0]).toBe('Success');
        expect(all(element, 'th')[0]?.getAttribute('aria-sort')).toBe('ascending');
    });

    it('filters by result, client and text, and says how many it found', async () => {
        const element = await render();
        const [outcome, client] = all(element, 'lightning-combobox');
        outcome?.dispatchEvent(new CustomEvent('change', { detail: { value: 'bad' } }));
        await settle();
        expect(texts(element, 2)).toHaveLength(10);
        outcome?.dispatchEvent(new CustomEvent('change', { detail: { value: 'all' } }));
        const key = timeline.clients[1]?.key;
        client?.dispatchEvent(new CustomEvent('change', { detail: { value: key } }));
        await settle();
        expect(texts(element, 3)).toEqual(['Browser', 'Browser', 'Browser', 'Browser']);
        client?.dispatchEvent(new CustomEvent('change', { detail: { value: '' } }));
        await set(element, 'lightning-input', '  invalid PASS ');
        expect(texts(element, 2)).toHaveLength(10);
        expect(all(element, '[role="status"]').at(-1)?.textContent).toBe('Rows found: 10 of 20');
    });

    it('has a way back when nothing fits', async () => {
        const element = await render();
        await set(element, 'lightning-input', 'nothing like that');
        expect(element.shadowRoot?.textContent).toContain('No row fits.');
        await press(element, 'div.part > lightning-button');
        expect(texts(element, 2)).toHaveLength(20);
    });

    it('shows the rows that prove it alone, then all with those marked', async () => {
        const element = await render();
        element.showOnly(timeline.attempts.slice(0, 10).map(({ id }) => id));
        await settle();
        expect(all(element, 'tbody tr')).toHaveLength(10);
        expect(element.shadowRoot?.textContent).toContain('The 10 rows that prove it');
        await press(element, '.lk-note lightning-button');
        expect(all(element, 'tbody tr')).toHaveLength(20);
        expect(all(element, '.row_marked')).toHaveLength(10);
        expect(element.shadowRoot?.activeElement?.localName).toBe('h3');
        element.showAll();
        await settle();
        expect(all(element, '.row_marked')).toHaveLength(0);
    });

    it('shows all rows that prove it at once, as many as they are', async () => {
        const attempt = timeline.attempts[0] as (typeof timeline.attempts)[number];
        const attempts = Array.from({ length: 60 }, (_, index) => ({
            ...attempt,
            id: String(index)
        }));
        ask.mockResolvedValue({ ...timeline, attempts });
        const element = await render();
        element.showOnly(attempts.slice(5, 55).map(({ id }) => id));
        await settle();
        expect(all(element, 'tbody tr')).toHaveLength(50);
        expect(all(element, '.more')).toHaveLength(0);
    });

    it('comes into view with the focus when rows are asked for, also before they are there', async () => {
        let answer: (value: unknown) => void = () => undefined;
        ask.mockReturnValue(new Promise((resolve) => (answer = resolve)));
        const element = await render();
        element.showOnly([timeline.attempts[0]?.id ?? '']);
        await settle();
        expect(Element.prototype.scrollIntoView).not.toHaveBeenCalled();
        answer(timeline);
        await settle();
        expect(element.shadowRoot?.activeElement?.textContent).toBe('The row that proves it');
        expect(Element.prototype.scrollIntoView).toHaveBeenCalledTimes(1);
        expect(element.shadowRoot?.textContent).toContain('The row that proves it');
    });

    it('exports every row that was found, not only those in view, in UTC', async () => {
        const element = await render();
        await set(element, 'lightning-input', 'communi');
        await press(element, '.export');
        const [name, text] = save.mock.calls[0] as [string, string];
        const lines = text.trim().split('\r\n');
        expect(name).toMatch(/^Login history of Mia Chen, \d{4}-\d{2}-\d{2}\.csv$/);
        expect(lines[0]).toBe('When,Result,Client,Address,Id');
        expect(lines).toHaveLength(17);
        expect(lines[1]).toBe(
            `2026-11-16T10:30:00.000Z,Invalid Password,CommuniGator,203.0.113.7,${timeline.attempts[0]?.id}`
        );
        expect(element.shadowRoot?.textContent).toContain('Saved as a file. Rows: 16.');
    });

    it('exports no formula, whatever a client calls itself', async () => {
        const clients = timeline.clients.map((client) => ({
            ...client,
            application: '=HYPERLINK("https://x.example")',
            isInteractive: false
        }));
        ask.mockResolvedValue({ ...timeline, clients });
        const element = await render();
        await press(element, '.export');
        expect((save.mock.calls[0] as string[])[1]).toContain(
            `"'=HYPERLINK(""https://x.example"")"`
        );
    });

    it('gives its own advice when Salesforce has seen no attempt', async () => {
        ask.mockResolvedValue({ ...timeline, attempts: [], clients: [] });
        const element = await render();
        expect(element.shadowRoot?.textContent).toContain('Check the exact username');
        expect(all(element, 'table')).toHaveLength(0);
    });

    it('says when older attempts were left out', async () => {
        ask.mockResolvedValue({ ...timeline, isPartial: true });
        expect((await render()).shadowRoot?.textContent).toContain('Older ones are left out');
    });

    it('says what went wrong and tries again', async () => {
        ask.mockRejectedValueOnce({ body: { message: 'Needs a permission.' } });
        const element = await render();
        const [panel] = all(element, 'c-error-panel');
        panel?.dispatchEvent(new CustomEvent('retry'));
        await settle();
        expect(texts(element, 2)).toHaveLength(20);
    });
});
