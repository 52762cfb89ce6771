import Situations from 'c/loginTroubleshooterSituations';
import payload from '../../../../../test/payloads/guide-options.json';
import { button, findAll, render, shown } from '../../../../../test/jest-mocks/render';

const open = (options: object) =>
    render('c-login-troubleshooter-situations', Situations, { options });
const choices = (element: HTMLElement) => findAll(element, 'button.choice');

describe('c-login-troubleshooter-situations', () => {
    afterEach(() => document.body.replaceChildren());

    it('starts from what was found, then tells what else can be chosen', async () => {
        const element = await open(payload);
        expect(choices(element).map(({ textContent }) => textContent)).toEqual([
            expect.stringMatching(/^Fix LiveChat.*still uses a password/),
            expect.stringMatching(/^I can't log in at all.*The sign-in page refuses you/)
        ]);
        await expect(element).toBeAccessible();
    });

    it('offers to go on where a guide was begun, once', async () => {
        const element = await open({ ...payload, resumable: [payload.proposed] });
        const titles = choices(element).map(({ textContent }) => textContent ?? '');
        expect(titles[0]).toMatch(/^Go on: Fix LiveChat/);
        expect(titles.filter((title) => title.includes('Fix LiveChat'))).toHaveLength(1);
    });

    it('passes the choice on', async () => {
        const element = await open(payload);
        const [chosen, cancelled] = [jest.fn(), jest.fn()];
        element.addEventListener('choose', chosen);
        element.addEventListener('cancel', cancelled);
        choices(element)[0]?.click();
        button(element, 'Never mind').click();
        const [event] = chosen.mock.calls[0] as [CustomEvent<{ offer: object }>];
        expect(event.detail.offer).toEqual(payload.proposed);
        expect(cancelled).toHaveBeenCalledTimes(1);
    });

    it('can be closed before the guides are known', async () => {
        expect(shown(await open(undefined as unknown as object))).toBe('What is wrong? Never mind');
    });
});
