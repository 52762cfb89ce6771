import { createElement } from 'lwc';
import Confidence from 'c/confidence';

function shown(value: number): { bars: number; text: string | null | undefined } {
    const element = createElement('c-confidence', { is: Confidence }) as HTMLElement & Confidence;
    element.value = value;
    document.body.appendChild(element);
    return {
        bars: element.shadowRoot?.querySelectorAll('.bar_on').length ?? 0,
        text: element.shadowRoot?.querySelector('.text')?.textContent
    };
}

describe('c-confidence', () => {
    afterEach(() => document.body.replaceChildren());

    it.each([
        [0.97, 5, '97 % sure'],
        [0.93, 4, '93 % sure'],
        [0.5, 2, '50 % sure'],
        [0, 0, '0 % sure']
    ])('shows %d as %d bars and the number', (value, bars, text) => {
        expect(shown(value)).toEqual({ bars, text });
    });
});
