import { createElement } from 'lwc';
import AccessConsoleCulprit from 'c/accessConsoleCulprit';
import payload from '../../../../../test/payloads/detail.json';

const detail = payload as unknown as Apex.ConsoleDetail;
const diagnosis = detail.diagnosis as Apex.Diagnosis;
const culprit = diagnosis.findings[0]?.culprit as Apex.Culprit;
type Shown = HTMLElement & AccessConsoleCulprit;

async function render(shownCulprit: Apex.Culprit, changes: object = {}): Promise<Shown> {
    const element = createElement('c-access-console-culprit', {
        is: AccessConsoleCulprit
    }) as Shown;
    element.culprit = shownCulprit;
    element.person = detail.person;
    Object.assign(element, changes);
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

    it('opens the steps to read them before anything is done, and closes them', async () => {
        const element = await render(culprit, { steps: detail.runbook });
        const button = element.shadowRoot?.querySelector<HTMLElement & { label: string }>(
            'lightning-button'
        );
        const steps = () =>
            [...(element.shadowRoot?.querySelectorAll('.steps li') ?? [])].map(
                ({ textContent }) => textContent
            );
        expect(button?.label).toBe('Open runbook');
        expect(steps()).toEqual([]);
        button?.click();
        await Promise.resolve();
        expect(steps()).toEqual(detail.runbook.map(({ text }) => text));
        expect(element.shadowRoot?.querySelector('input')).toBeNull();
        await expect(element).toBeAccessible();
        button?.click();
        await Promise.resolve();
        expect(steps()).toEqual([]);
    });

    it('writes to the owner, where an address is known', async () => {
        const ownerMail = 'mailto:jo@acme.example?subject=x';
        const link = (element: Shown) => element.shadowRoot?.querySelector('a');
        expect(link(await render(culprit, { ownerMail }))?.textContent?.trim()).toBe(
            'Write to the owner'
        );
        expect(link(await render(culprit))).toBeNull();
    });

    it("tells no story of a stranger's address", async () => {
        const element = await render({ ...culprit, failingSince: null, lastSuccessAt: null });
        expect(stops(element)).toEqual([]);
    });
});
