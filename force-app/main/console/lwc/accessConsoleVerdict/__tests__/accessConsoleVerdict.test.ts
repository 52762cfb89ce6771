import { createElement } from 'lwc';
import AccessConsoleVerdict from 'c/accessConsoleVerdict';
import payload from '../../../../../test/payloads/detail.json';

const detail = payload as unknown as Apex.ConsoleDetail;
const diagnosis = detail.diagnosis as Apex.Diagnosis;
const verdict = diagnosis.findings[0] as Apex.Finding;
type Shown = HTMLElement & AccessConsoleVerdict;

async function render(findings: Apex.Finding[]): Promise<Shown> {
    const element = createElement('c-access-console-verdict', {
        is: AccessConsoleVerdict
    }) as Shown;
    element.person = detail.person;
    element.diagnosis = { ...diagnosis, findings };
    document.body.appendChild(element);
    await Promise.resolve();
    return element;
}

const shown = (element: Shown) => element.shadowRoot?.textContent ?? '';

describe('c-access-console-verdict', () => {
    afterEach(() => document.body.replaceChildren());

    it('says what happened, then the facts in order of time', async () => {
        const element = await render([verdict]);
        expect(shown(element)).toMatch(
            /CommuniGator still uses.*It worked until then.*changed the password.*10 times since, every 15 min/s
        );
        await expect(element).toBeAccessible();
    });

    it('leaves out a password change that came before the last success', async () => {
        const element = await render([
            {
                ...verdict,
                culprit: {
                    ...(verdict.culprit as Apex.Culprit),
                    lastSuccessAt: '2026-11-16T08:10:00.000Z'
                }
            }
        ]);
        expect(shown(element)).not.toContain('changed the password');
    });

    it('says what else it may be', async () => {
        expect(shown(await render([verdict]))).toContain('Or else: Somebody may have typed');
        expect(shown(await render([{ ...verdict, runnerUp: null }]))).not.toContain('Or else');
    });

    it('lists what else is wrong with its own steps', async () => {
        const other = {
            ...verdict,
            cause: 'SECURITY_TOKEN_REQUIRED',
            sentence: 'Data Loader needs the token.'
        };
        expect(shown(await render([verdict, other]))).toContain('Data Loader needs the token.');
    });

    it('asks for the rows that prove it', async () => {
        const element = await render([verdict]);
        const asked = jest.fn();
        element.addEventListener('rowsasked', asked);
        element.shadowRoot?.querySelector<HTMLElement>('lightning-button')?.click();
        expect((asked.mock.calls[0] as [CustomEvent])[0].detail).toEqual({ ids: verdict.evidence });
    });

    it('says how many of the rows it can show', async () => {
        const label = async (changes: object) =>
            (await render([{ ...verdict, ...changes }])).shadowRoot?.querySelector<
                HTMLElement & { label: string }
            >('lightning-button')?.label;
        const evidence = Array.from({ length: 10 }, (_, index) => String(index));
        expect(await label({ evidence })).toBe('Show the 10 rows');
        expect(await label({ evidence, rowCount: 60 })).toBe('Show the latest 10 of 60 rows');
        expect(await label({ rowCount: 0, evidence: [] })).toBeUndefined();
    });

    it('counts rows where no client has a story', async () => {
        const element = await render([{ ...verdict, culprit: null }]);
        expect(shown(element)).toContain('Attempts that prove it: 10');
        expect(element.shadowRoot?.querySelector('.fact .lk-icon_bad')).not.toBeNull();
    });

    it('marks what works as good where nothing is wrong', async () => {
        const element = await render([{ ...verdict, cause: 'NO_PROBLEM_FOUND', culprit: null }]);
        expect(element.shadowRoot?.querySelector('.fact .lk-icon_good')).not.toBeNull();
        expect(element.shadowRoot?.querySelector('.fact .lk-icon_bad')).toBeNull();
    });
});
