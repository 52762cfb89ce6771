import { createElement } from 'lwc';
import AccessConsoleCulprit from 'c/accessConsoleCulprit';
import payload from '../../../../../test/payloads/detail.json';

const detail = payload as unknown as Apex.ConsoleDetail;
const diagnosis = detail.diagnosis as Apex.Diagnosis;
const culprit = diagnosis.findings[0]?.culprit as Apex.Culprit;
type Shown = HTMLElement & AccessConsoleCulprit;

async function render(shownCulprit: Apex.Culprit): Promise<Shown> {
    const element = createElement('c-access-console-culprit', {
        is: AccessConsoleCulprit
    }) as Shown;
    element.culprit = shownCulprit;
    element.person = detail.person;
    document.body.appendChild(element);
    await Promise.resolve();
    return element;
}

const shown = (element: Shown) => element.shadowRoot?.textContent ?? '';
const stops = (element: Shown) =>
    [...(element.shadowRoot?.querySelectorAll('.what') ?? [])].map(
        ({ textContent }) => textContent
    );

describe('c-access-console-culprit', () => {
    afterEach(() => document.body.replaceChildren());

    it('tells the story of the client in order of time', async () => {
        const element = await render(culprit);
        expect(stops(element)).toEqual([
            'Last worked',
            'Password changed',
            'First failure',
            'Locked'
        ]);
        expect(shown(element)).toContain('SOAP Partner 50.0 · from 203.0.113.7');
        expect(shown(element)).toMatch(
            /every 15 min.*100 %.*Jo Lindqvist.*Data Sync, Integration/s
        );
        await expect(element).toBeAccessible();
    });

    it('says only what is known of an unregistered client', async () => {
        const element = await render({
            ...culprit,
            integration: null,
            owner: null,
            places: [],
            application: 'N/A'
        });
        expect(shown(element)).toContain('An app without a name');
        expect(shown(element)).not.toContain('Owner');
        expect(element.shadowRoot?.querySelector('c-state-badge')).toBeNull();
    });

    it("tells no story of a stranger's address", async () => {
        const element = await render({ ...culprit, failingSince: null, lastSuccessAt: null });
        expect(stops(element)).toEqual([]);
    });
});
