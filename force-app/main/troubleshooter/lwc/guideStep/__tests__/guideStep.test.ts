import GuideStep from 'c/guideStep';
import { addCard, removeCard } from 'c/softphonePlace';
import payload from '../../../../../test/payloads/guide-steps.json';
import { button, find, findAll, render, shown } from '../../../../../test/jest-mocks/render';

const [ask, wait] = payload as unknown as [Apex.GuideStepView, Apex.GuideStepView];
const HUMAN = {
    fraudLine: 'Nobody phones you to make you open a page.',
    contacts: [{ role: 'HELP_DESK', name: 'Help desk', reach: 'Extension 4711' }],
    stopTryingText: null,
    answers: [],
    opens: null
};

const open = (step: object, more = {}) =>
    render('c-guide-step', GuideStep, { step: { ...ask, ...step }, ...more });
const labels = (element: HTMLElement) =>
    findAll<HTMLElement & { label: string }>(element, 'lightning-button').map(({ label }) => label);
const brand = (element: HTMLElement) =>
    findAll<HTMLElement & { label: string; variant: string }>(element, 'lightning-button')
        .filter(({ variant }) => variant === 'brand')
        .map(({ label }) => label);

// A check of the whole for accessibility takes seconds on a busy computer.
jest.setTimeout(30_000);

describe('c-guide-step', () => {
    afterEach(() => document.body.replaceChildren());

    it('says how many tries are left before anything else', async () => {
        expect(shown(await open({}))).toMatch(/^You have 7 tries left/);
    });

    it('asks in words, with facts, a warning, a place to go and all answers alike', async () => {
        const element = await open({});
        expect(shown(element)).toMatch(
            /LiveChat last worked before.*Does Salesforce open.*Stop trying in LiveChat.*Close the browser.*lena@acme/
        );
        expect(shown(element)).toContain('Clearing cookies removes the remembered device.');
        expect(find(element, 'a')?.getAttribute('href')).toBe('https://login.salesforce.com');
        expect(labels(element)).toEqual(
            expect.arrayContaining(['Yes, it opens', 'No, it refuses me', 'Ask for help'])
        );
        expect(brand(element)).toEqual([]);
        await expect(element).toBeAccessible();
    });

    it('has one brand button where the person goes on', async () => {
        const answers = [{ code: 'NEXT', text: 'I did', isPrimary: true }];
        expect(brand(await open({ kind: 'TELL', answers }))).toEqual(['I did']);
    });

    it('waits without a brand button, and pictures what goes into the field', async () => {
        const element = await open(wait, { lookedAt: Date.now() });
        expect(shown(element)).toContain('Waiting for a sign-in by LiveChat');
        expect(find(element, 'c-password-picture')).not.toBeNull();
        expect(brand(element)).toEqual([]);
        expect(labels(element)).toEqual(
            expect.arrayContaining(['Back', 'It still fails', 'Ask for help'])
        );
        await expect(element).toBeAccessible();
    });

    it('offers help once where the guide offers it too', async () => {
        const answers = [
            { code: 'again', text: 'It still fails', isPrimary: false },
            { code: 'ask', text: 'Ask for help', isPrimary: false }
        ];
        const element = await open({ ...wait, answers }, { lookedAt: Date.now() });
        expect(labels(element)).toEqual(['Back', 'It still fails', 'Ask for help']);
    });

    it('lets the keyboard be tried only where the step asks for it', async () => {
        expect(find(await open({}), 'c-keyboard-try-out')).not.toBeNull();
        expect(find(await open({ opens: null }), 'c-keyboard-try-out')).toBeNull();
    });

    it('ends with good news and one way out', async () => {
        const solved = { kind: 'SOLVED', state: 'SOLVED', answers: [], stopTryingText: null };
        const element = await open({ ...solved, opens: null, canGoBack: false });
        expect(labels(element)).not.toContain('Ask for help');
        expect(brand(element)).toEqual(['Done']);
        await expect(element).toBeAccessible();
    });

    it.each(['REQUEST', 'NO_LOGIN'])('names a person and the fraud line at %s', async (kind) => {
        const element = await open({ ...HUMAN, kind });
        expect(shown(element)).toContain('Help desk Extension 4711');
        expect(shown(element)).toContain('Nobody phones you');
        await expect(element).toBeAccessible();
    });

    it('offers the request as the way on, and paper where no login is left', async () => {
        expect(brand(await open({ ...HUMAN, kind: 'REQUEST' }))).toEqual(['Ask for help']);
        expect(brand(await open({ ...HUMAN, kind: 'NO_LOGIN' }))).toEqual([
            'Print the guide for a lockout'
        ]);
    });

    it.each([
        ['Yes, it opens', 'answer', { code: 'YES' }],
        ['Back', 'back', null],
        ['Ask for help', 'help', null]
    ])('passes “%s” on', async (label, name, detail) => {
        const element = await open({ canGoBack: true });
        const heard = jest.fn();
        element.addEventListener(name, heard);
        button(element, label).click();
        const [event] = heard.mock.calls[0] as [CustomEvent<unknown>];
        expect(event.detail).toEqual(detail);
    });

    it('opens what the step names', async () => {
        const element = await open({ kind: 'TELL', opens: 'SOMEBODY_ELSE', answers: [] });
        const heard = jest.fn();
        element.addEventListener('other', heard);
        button(element, 'Find the person').click();
        expect(heard).toHaveBeenCalledTimes(1);
        expect(labels(element)).not.toContain('Ask for help');
    });

    it('leads to the card of the softphone where the page has one', async () => {
        const step = { kind: 'TELL', opens: 'SOFTPHONE' };
        expect(labels(await open(step))).not.toContain('Go to the card with your login ID');
        const card = { open: jest.fn() };
        addCard(card);
        button(await open(step), 'Go to the card with your login ID').click();
        expect(card.open).toHaveBeenCalledTimes(1);
        removeCard(card);
    });

    it('puts the focus on its heading', async () => {
        const element = await open({});
        element.focus();
        expect(element.shadowRoot?.activeElement?.textContent).toBe(
            'Does Salesforce open in the browser?'
        );
    });
});
