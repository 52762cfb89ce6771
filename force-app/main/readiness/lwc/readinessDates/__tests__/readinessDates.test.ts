import { createElement } from 'lwc';
import ReadinessDates from 'c/readinessDates';
import readiness from '../../../../../test/payloads/readiness.json';

type Shown = HTMLElement & ReadinessDates;

function render(changes: Partial<Apex.Retirement>): Shown {
    const element = createElement('c-readiness-dates', { is: ReadinessDates }) as Shown;
    element.retirements = [{ ...(readiness.retirements[0] as Apex.Retirement), ...changes }];
    document.body.appendChild(element);
    return element;
}

describe('c-readiness-dates', () => {
    afterEach(() => document.body.replaceChildren());

    it.each([
        [0, 'No client uses it'],
        [1, '1 client uses it'],
        [5, '5 clients use it']
    ])('counts %i clients in words', (clientCount, text) => {
        const element = render({ clientCount });
        expect(element.shadowRoot?.querySelector('.count')?.textContent).toBe(text);
    });

    it.each([
        [true, 'Already here'],
        [false, 'Still ahead']
    ])('does not leave it to a colour whether the day has come: %s', (isOver, words) => {
        const element = render({ clientCount: 2, isOver });
        const icon = element.shadowRoot?.querySelector<HTMLElement & { alternativeText: string }>(
            'lightning-icon'
        );
        expect(icon?.alternativeText).toBe(words);
    });

    it('leads to the announcement', async () => {
        const element = render({});
        const link = element.shadowRoot?.querySelector('a');
        expect(link?.href).toBe(readiness.retirements[0]?.source);
        await expect(element).toBeAccessible();
    });
});
