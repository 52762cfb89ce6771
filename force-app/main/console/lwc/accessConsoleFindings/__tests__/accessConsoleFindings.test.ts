import { createElement } from 'lwc';
import AccessConsoleFindings from 'c/accessConsoleFindings';
import payload from '../../../../../test/payloads/overview.json';

const [spray] = payload.orgFindings as [Apex.OrgFinding];
const NOW = Date.parse(payload.checkedAt);

async function render(findings: Apex.OrgFinding[]): Promise<HTMLElement> {
    const element = createElement('c-access-console-findings', { is: AccessConsoleFindings });
    Object.assign(element, { findings, now: NOW });
    document.body.appendChild(element);
    await Promise.resolve();
    return element;
}

const shown = (element: HTMLElement) => element.shadowRoot?.textContent ?? '';

describe('c-access-console-findings', () => {
    afterEach(() => document.body.replaceChildren());

    it('says what happens to many, since when and how often each', async () => {
        const element = await render([spray]);
        expect(shown(element)).toContain('Possible password spray');
        expect(shown(element)).toContain('Nobody got in.');
        expect(shown(element)).toContain('one try each');
        expect(element.shadowRoot?.querySelector('.lk-note_warn')).not.toBeNull();
        await expect(element).toBeAccessible();
    }, 30_000);

    it('is graver when somebody got in, and says when it went quiet', async () => {
        const element = await render([{ ...spray, successes: 1, isOver: true, mostTries: 3 }]);
        expect(element.shadowRoot?.querySelector('.lk-note_bad')).not.toBeNull();
        expect(shown(element)).toContain('Password spray, quiet now');
        expect(shown(element)).toContain('up to 3 tries each');
    });

    it('asks for the review of the address', async () => {
        const element = await render([spray]);
        const asked = jest.fn();
        element.addEventListener('reviewasked', asked);
        element.shadowRoot?.querySelector<HTMLElement>('lightning-button')?.click();
        expect((asked.mock.calls[0] as [CustomEvent])[0].detail).toEqual({
            sourceIp: '198.51.100.4'
        });
    });
});
