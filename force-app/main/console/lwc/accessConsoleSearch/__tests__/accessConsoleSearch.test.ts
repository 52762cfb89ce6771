import { createElement } from 'lwc';
import AccessConsoleSearch from 'c/accessConsoleSearch';
import { rememberName } from 'c/recentNames';

type Shown = HTMLElement & AccessConsoleSearch;

function render(): Shown {
    const element = createElement('c-access-console-search', {
        is: AccessConsoleSearch
    }) as Shown;
    document.body.appendChild(element);
    return element;
}

const field = (element: Shown) =>
    element.shadowRoot?.querySelector('lightning-input') as HTMLElement & { value: string };
const type = (element: Shown, value: string) =>
    field(element).dispatchEvent(new CustomEvent('change', { detail: { value } }));
const press = (element: Shown, key: string) =>
    field(element).dispatchEvent(new KeyboardEvent('keydown', { key, cancelable: true }));
const terms = (heard: jest.Mock) =>
    heard.mock.calls.map(([event]) => (event as CustomEvent<{ term: string }>).detail.term);

describe('c-access-console-search', () => {
    beforeEach(() => {
        jest.useFakeTimers();
    });
    afterEach(() => {
        document.body.replaceChildren();
        sessionStorage.clear();
        jest.useRealTimers();
    });

    it('searches once typing has paused', () => {
        const element = render();
        const heard = jest.fn();
        element.addEventListener('search', heard);
        type(element, 'mi');
        jest.advanceTimersByTime(200);
        type(element, ' mia ');
        jest.advanceTimersByTime(299);
        expect(heard).not.toHaveBeenCalled();
        jest.advanceTimersByTime(1);
        expect(terms(heard)).toEqual(['mia']);
    });

    it('leads to the list with the arrow key and opens the first with Enter', () => {
        const element = render();
        const heard = jest.fn();
        element.addEventListener('leave', heard);
        element.addEventListener('openfirst', heard);
        press(element, 'ArrowDown');
        press(element, 'Enter');
        expect(heard.mock.calls.map(([event]) => (event as Event).type)).toEqual([
            'leave',
            'openfirst'
        ]);
    });

    it('empties the field with Escape, and leaves an empty one alone', () => {
        const element = render();
        const heard = jest.fn();
        const above = jest.fn();
        element.addEventListener('search', heard);
        document.body.addEventListener('keydown', above, { once: true });
        type(element, 'mia');
        press(element, 'Escape');
        jest.runAllTimers();
        expect(terms(heard)).toEqual(['']);
    });

    it('offers the names looked for before, the latest first, and searches one of them', async () => {
        rememberName('Mia Chen');
        rememberName('Omar Haddad');
        rememberName('Mia Chen');
        const element = render();
        const heard = jest.fn();
        element.addEventListener('search', heard);
        field(element).dispatchEvent(new CustomEvent('focus'));
        await Promise.resolve();
        const names = [...(element.shadowRoot?.querySelectorAll<HTMLElement>('.name') ?? [])];
        expect(names.map(({ dataset }) => dataset.name)).toEqual(['Mia Chen', 'Omar Haddad']);
        names[1]?.click();
        jest.runAllTimers();
        expect(terms(heard)).toEqual(['Omar Haddad']);
    });

    it('remembers five names at most, and starts anew where storage holds nonsense', async () => {
        ['a', 'b', 'c', 'd', 'e', 'f'].forEach(rememberName);
        expect(JSON.parse(sessionStorage.getItem('latchkey.recent') ?? '')).toHaveLength(5);
        sessionStorage.setItem('latchkey.recent', '{');
        const element = render();
        field(element).dispatchEvent(new CustomEvent('focus'));
        await Promise.resolve();
        expect(element.shadowRoot?.querySelector('.name')).toBeNull();
    });
});
