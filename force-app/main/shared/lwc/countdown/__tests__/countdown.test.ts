import { createElement } from 'lwc';
import Countdown from 'c/countdown';

const NOW = Date.parse('2026-11-16T10:36:00.000Z');

type Shown = HTMLElement & Partial<Omit<Countdown, 'constructor'>>;

function render(properties: Partial<Omit<Countdown, 'constructor'>>): Shown {
    const element = createElement('c-countdown', { is: Countdown }) as Shown;
    Object.assign(element, properties);
    document.body.appendChild(element);
    return element;
}

const text = (element: Shown, selector: string) =>
    element.shadowRoot?.querySelector(selector)?.textContent;

describe('c-countdown', () => {
    beforeEach(() => {
        jest.useFakeTimers({ now: NOW });
    });
    afterEach(() => {
        document.body.replaceChildren();
        jest.useRealTimers();
    });

    it('ticks down to the automatic unlock', async () => {
        const element = render({ until: '2026-11-16T11:00:00.000Z' });
        await Promise.resolve();
        expect(text(element, '.digits')).toBe('24:00');
        await jest.advanceTimersByTimeAsync(61_000);
        expect(text(element, '.digits')).toBe('22:59');
    });

    it("goes by the server's clock", async () => {
        const element = render({ until: '2026-11-16T11:00:00.000Z', offset: 60_000 });
        await Promise.resolve();
        expect(text(element, '.digits')).toBe('23:00');
    });

    it('never has more left than the whole, however long an answer took', async () => {
        const element = render({
            since: '2026-11-16T10:36:00.200Z',
            until: '2026-11-16T10:51:00.000Z',
            offset: -1900
        });
        await Promise.resolve();
        expect(text(element, '.digits')).toBe('15:00');
    });

    it('says that there is no end instead of counting to zero', async () => {
        const element = render({ until: null });
        await Promise.resolve();
        expect(text(element, '.digits')).toBe('No end');
        expect(text(element, '.caption')).toBe('until unlocked by hand');
        jest.useRealTimers();
        await expect(element).toBeAccessible();
    });

    it('says what happens when the time is over', async () => {
        const element = render({ until: '2026-11-16T10:00:00.000Z' });
        await Promise.resolve();
        expect(text(element, '.digits')).toBe('00:00');
        expect(text(element, '.caption')).toBe('should be over');
    });

    it('shows bare digits and tells when the time is over', async () => {
        const element = render({ until: '2026-11-16T10:36:02.000Z', variant: 'bare' });
        const ended = jest.fn();
        element.addEventListener('ended', ended);
        await Promise.resolve();
        expect(element.shadowRoot?.textContent?.trim()).toBe('00:02');
        await jest.advanceTimersByTimeAsync(3_000);
        expect(ended).toHaveBeenCalledTimes(1);
    });
});
