import { createElement } from 'lwc';
import ReadinessUnknown from 'c/readinessUnknown';
import readiness from '../../../../../test/payloads/readiness.json';

type Shown = HTMLElement & ReadinessUnknown;

function render(texts: Apex.UnknownStatus[]): Shown {
    const element = createElement('c-readiness-unknown', { is: ReadinessUnknown }) as Shown;
    element.texts = texts;
    element.lookedAt = readiness.statusesFrom;
    element.checkedAt = readiness.checkedAt;
    document.body.appendChild(element);
    return element;
}

const lastSeenAt = readiness.checkedAt;
const shown = (element: Shown) => element.shadowRoot?.textContent ?? '';

describe('c-readiness-unknown', () => {
    afterEach(() => document.body.replaceChildren());

    it('shows texts word for word, how often, and how to add one', async () => {
        const element = render([{ text: '<b>Moon</b>  phase', count: 2, lastSeenAt }]);
        expect(element.shadowRoot?.querySelector('code')?.textContent).toBe('<b>Moon</b>  phase');
        expect(shown(element)).toContain('2 times, last today');
        expect(shown(element)).toContain('Custom Metadata Types');
        await expect(element).toBeAccessible();
    });

    it('has words for a text that is empty and came once', () => {
        const element = render([{ text: '', count: 1, lastSeenAt }]);
        expect(shown(element)).toContain('(no text at all)');
        expect(shown(element)).toContain('Once, today');
    });

    it('says so when every text is known', () => {
        const element = render([]);
        expect(shown(element)).toContain('Every status text is in the dictionary.');
        expect(element.shadowRoot?.querySelector('ul')).toBeNull();
    });
});
