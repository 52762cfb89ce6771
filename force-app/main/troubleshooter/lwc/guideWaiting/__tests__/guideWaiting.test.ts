import GuideWaiting from 'c/guideWaiting';
import { button, find, render, shown } from '../../../../../test/jest-mocks/render';

const NOW = Date.parse('2026-11-16T10:36:00.000Z');
const open = (isOver = false) =>
    render('c-guide-waiting', GuideWaiting, {
        waitingFor: 'a sign-in by LiveChat',
        lookedAt: NOW,
        isOver
    });

describe('c-guide-waiting', () => {
    beforeEach(() => jest.useFakeTimers({ now: NOW }));
    afterEach(() => {
        document.body.replaceChildren();
        jest.useRealTimers();
    });

    it('says what it waits for and, second by second, when it last looked', async () => {
        const element = await open();
        expect(shown(element)).toContain('Waiting for a sign-in by LiveChat');
        expect(shown(element)).toContain('Last look 0 s ago.');
        await jest.advanceTimersByTimeAsync(4000);
        expect(shown(element)).toContain('Last look 4 s ago.');
        jest.useRealTimers();
        await expect(element).toBeAccessible();
    });

    it('announces what is waited for, and not every second', async () => {
        const element = await open();
        expect(find(element, '[role="status"]')?.textContent).toBe(
            'Waiting for a sign-in by LiveChat'
        );
    });

    it('offers another look only when nobody looks any more', async () => {
        expect(find(await open(), 'lightning-button')).toBeNull();
        const element = await open(true);
        const asked = jest.fn();
        element.addEventListener('lookagain', asked);
        button(element, 'Look again').click();
        expect(asked).toHaveBeenCalledTimes(1);
        expect(shown(element)).toContain('We stopped looking.');
    });
});
