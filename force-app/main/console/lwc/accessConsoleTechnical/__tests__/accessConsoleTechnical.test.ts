import { createElement } from 'lwc';
import AccessConsoleTechnical from 'c/accessConsoleTechnical';
import detail from '../../../../../test/payloads/detail.json';

type Shown = HTMLElement & AccessConsoleTechnical;
const diagnosis = detail.diagnosis as unknown as Apex.Diagnosis;

function render(shown: Apex.Diagnosis): Shown {
    const element = createElement('c-access-console-technical', {
        is: AccessConsoleTechnical
    }) as Shown;
    element.diagnosis = shown;
    document.body.appendChild(element);
    return element;
}

const text = (element: Shown) => element.shadowRoot?.textContent ?? '';

describe('c-access-console-technical', () => {
    afterEach(() => document.body.replaceChildren());

    it('is folded until somebody opens it', async () => {
        const element = render(diagnosis);
        expect(element.shadowRoot?.querySelector('details')?.open).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('tells the codes, the rule and the raw values', () => {
        const shown = text(render(diagnosis));
        expect(shown).toContain('STALE_INTEGRATION_CREDENTIAL');
        expect(shown).toContain('Stale integration');
        expect(shown).toContain('clientVersion=N/A');
        expect(shown).toContain('PAUSE_CLIENT, UNLOCK_ONLY');
        expect(shown).toContain('Looked at 14 attempts since 2026-11-09T08:00:00.000Z.');
    });

    it('has a word for what is missing', () => {
        const [finding] = diagnosis.findings;
        const bare = { ...(finding as Apex.Finding), culprit: null, runnerUp: null, evidence: [] };
        const shown = text(render({ ...diagnosis, findings: [bare], readSince: null }));
        expect(shown).toContain('Culprit, as recordednone');
        expect(shown).toContain('There were no attempts to look at.');
    });
});
