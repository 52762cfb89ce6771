import { createElement } from 'lwc';
import AccessConsoleRisks from 'c/accessConsoleRisks';
import risks from '../../../../../test/payloads/risks.json';

async function render(now: string): Promise<HTMLElement> {
    const element = createElement('c-access-console-risks', { is: AccessConsoleRisks });
    Object.assign(element, { risks, now: Date.parse(now), label: 'At risk (2)' });
    document.body.appendChild(element);
    await Promise.resolve();
    return element;
}

const rows = (element: HTMLElement) =>
    [...(element.shadowRoot?.querySelectorAll<HTMLElement>('.row') ?? [])].map(
        ({ textContent }) => textContent ?? ''
    );

describe('c-access-console-risks', () => {
    afterEach(() => document.body.replaceChildren());

    it('says what stops working, when, and whom to ask', async () => {
        const element = await render('2026-11-16T10:00:00.000Z');
        expect(rows(element)[0]).toContain('Ledgerline export stops working');
        expect(rows(element)[0]).toContain('ask Jo Lindqvist');
        expect(rows(element)[0]).toContain('in 4 days');
        await expect(element).toBeAccessible();
    }, 30_000);

    it('counts the last two days in words', async () => {
        expect(rows(await render('2026-11-20T08:00:00.000Z'))[0]).toContain('in 1 day');
        document.body.replaceChildren();
        expect(rows(await render('2026-11-21T08:00:00.000Z'))[0]).toContain('within a day');
    });

    it('opens the person, and no person where it is about a policy', async () => {
        const element = await render('2026-11-16T10:00:00.000Z');
        const opened = jest.fn();
        element.addEventListener('personopened', opened);
        const names = element.shadowRoot?.querySelectorAll<HTMLElement>('button.lk-name') ?? [];
        expect(names).toHaveLength(1);
        names[0]?.click();
        expect((opened.mock.calls[0] as [CustomEvent])[0].detail).toEqual({
            id: '005000000000004AAA'
        });
    });
});
