import GuideWalk from 'c/guideWalk';
import abandon from '@salesforce/apex/GuideController.abandon';
import answer from '@salesforce/apex/GuideController.answer';
import back from '@salesforce/apex/GuideController.back';
import check from '@salesforce/apex/GuideController.check';
import lookAgain from '@salesforce/apex/GuideController.lookAgain';
import start from '@salesforce/apex/GuideController.start';
import payload from '../../../../../test/payloads/guide-steps.json';
import {
    button,
    find,
    findAll,
    render,
    settle,
    shown
} from '../../../../../test/jest-mocks/render';

jest.mock(
    '@salesforce/apex/GuideController.abandon',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/GuideController.answer',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/GuideController.back',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/GuideController.check',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/GuideController.lookAgain',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/GuideController.start',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);

const [first, waiting] = payload;
const solved = {
    ...first,
    step: 'Done',
    kind: 'SOLVED',
    state: 'SOLVED',
    heading: 'LiveChat is back'
};
const calls = { abandon, answer, back, check, lookAgain, start } as unknown as Record<
    string,
    jest.Mock
>;
const WAY = { guide: 'LiveChat', systemKey: 'livechat' };

const open = () => render('c-guide-walk', GuideWalk, { ...WAY, heading: 'Fix LiveChat' });
const focused = (element: HTMLElement) => {
    const step = element.shadowRoot?.activeElement;
    return step?.shadowRoot?.activeElement?.textContent;
};

// A check of the whole for accessibility takes seconds on a busy computer.
jest.setTimeout(30_000);

describe('c-guide-walk', () => {
    beforeEach(() => {
        jest.useFakeTimers();
        Object.values(calls).forEach((call) => call.mockReset());
        calls.start?.mockResolvedValue(first);
        calls.check?.mockResolvedValue(waiting);
    });
    afterEach(() => {
        document.body.replaceChildren();
        jest.useRealTimers();
    });

    it('begins, says where it is, and puts the focus on the step', async () => {
        const element = await open();
        expect(calls.start).toHaveBeenCalledWith(WAY);
        expect(shown(element)).toContain('Fix LiveChat Step 1 of 4');
        expect(findAll(element, '.dot')).toHaveLength(4);
        expect(focused(element)).toBe('Does Salesforce open in the browser?');
        jest.useRealTimers();
        await expect(element).toBeAccessible();
    });

    it('answers the step that is shown and goes on', async () => {
        calls.answer?.mockResolvedValue(waiting);
        const element = await open();
        button(element, 'Yes, it opens').click();
        await settle();
        expect(calls.answer).toHaveBeenCalledWith({ ...WAY, step: 'LiveChat_Stop', answer: 'YES' });
        expect(shown(element)).toContain('Step 2 of 4');
        expect(focused(element)).toMatch(/^Enter your new password/);
    });

    it('sends one answer for two clicks', async () => {
        calls.answer?.mockReturnValue(new Promise(() => undefined));
        const element = await open();
        button(element, 'Yes, it opens').click();
        button(element, 'Yes, it opens').click();
        await settle();
        expect(calls.answer).toHaveBeenCalledTimes(1);
    });

    it('goes back', async () => {
        calls.start?.mockResolvedValue(waiting);
        calls.back?.mockResolvedValue(first);
        const element = await open();
        button(element, 'Back').click();
        await settle();
        expect(calls.back).toHaveBeenCalledWith({ ...WAY, step: 'LiveChat_Enter' });
        expect(shown(element)).toContain('Step 1 of 4');
    });

    it('looks as often as the server says, and turns green by itself', async () => {
        calls.start?.mockResolvedValue(waiting);
        const element = await open();
        await jest.advanceTimersByTimeAsync(5000);
        expect(calls.check).toHaveBeenCalledTimes(2);
        calls.check?.mockResolvedValue(solved);
        await jest.advanceTimersByTimeAsync(5000);
        expect(shown(element)).toContain('LiveChat is back');
        expect(focused(element)).toBe('LiveChat is back');
        expect(find(element, 'section > [role="status"]')?.textContent).toBe('LiveChat is back');
        const { length } = calls.check?.mock.calls ?? [];
        await jest.advanceTimersByTimeAsync(60_000);
        expect(calls.check).toHaveBeenCalledTimes(length ?? 0);
    });

    it('leaves the focus where the person works, and only says what changed', async () => {
        const elsewhere = document.createElement('input');
        document.body.appendChild(elsewhere);
        calls.start?.mockResolvedValue(waiting);
        const element = await open();
        elsewhere.focus();
        calls.check?.mockResolvedValue(solved);
        await jest.advanceTimersByTimeAsync(5000);
        expect(shown(element)).toContain('LiveChat is back');
        expect(document.activeElement).toBe(elsewhere);
    });

    it('rests when the server has looked for long enough, until it is asked again', async () => {
        const resting = { ...waiting, nextLookInSeconds: null };
        calls.start?.mockResolvedValue(resting);
        calls.lookAgain?.mockResolvedValue(waiting);
        const element = await open();
        await jest.advanceTimersByTimeAsync(60_000);
        expect(calls.check).not.toHaveBeenCalled();
        button(element, 'Look again').click();
        await settle();
        expect(calls.lookAgain).toHaveBeenCalledWith(WAY);
        await jest.advanceTimersByTimeAsync(5000);
        expect(calls.check).toHaveBeenCalled();
    });

    it('keeps the step when an answer gets lost, and says so', async () => {
        calls.answer?.mockRejectedValue({ body: { message: 'That did not work.' } });
        const element = await open();
        button(element, 'Yes, it opens').click();
        await settle();
        expect(shown(element)).toContain('That did not work.');
        expect(shown(element)).toContain('Does Salesforce open in the browser?');
    });

    it('looks no more once it is gone', async () => {
        calls.start?.mockResolvedValue(waiting);
        await open();
        document.body.replaceChildren();
        const { length } = calls.check?.mock.calls ?? [];
        await jest.advanceTimersByTimeAsync(60_000);
        expect(calls.check).toHaveBeenCalledTimes(length ?? 0);
    });

    it('is left for good, and says so', async () => {
        calls.abandon?.mockResolvedValue(undefined);
        const element = await open();
        const left = jest.fn();
        element.addEventListener('leave', left);
        button(element, 'Leave this guide').click();
        await settle();
        expect(calls.abandon).toHaveBeenCalledWith(WAY);
        expect(left).toHaveBeenCalledTimes(1);
    });

    it('passes on what the person sees when they ask for help', async () => {
        const element = await open();
        const asked = jest.fn();
        element.addEventListener('help', asked);
        button(element, 'Ask for help').click();
        const [event] = asked.mock.calls[0] as [CustomEvent<{ step: object }>];
        expect(event.detail.step).toEqual(first);
    });
});
