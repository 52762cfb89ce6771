import GuideAdmin from 'c/guideAdmin';
import getLockedMessage from '@salesforce/apex/GuideController.getLockedMessage';
import getProblems from '@salesforce/apex/GuideController.getProblems';
import { button, find, render, shown } from '../../../../../test/jest-mocks/render';

jest.mock(
    '@salesforce/apex/GuideController.getLockedMessage',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/GuideController.getProblems',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);

const message = getLockedMessage as unknown as jest.Mock;
const problems = getProblems as unknown as jest.Mock;
const TEXT = { text: 'Stop trying. Ask the help desk.', place: 'Setup, Password Policies' };
const BROKEN = {
    code: 'UNREACHABLE',
    guide: 'Chat_Client',
    step: 'Chat_Lost',
    problem: 'No answer leads to this step.',
    whatToDo: 'Let an answer lead to it, or delete it.'
};

const open = () => render('c-guide-admin', GuideAdmin, {});

describe('c-guide-admin', () => {
    beforeEach(() => {
        message.mockReset().mockResolvedValue({ ...TEXT, maxLength: 255 });
        problems.mockReset().mockResolvedValue([]);
    });
    afterEach(() => document.body.replaceChildren());

    it('gives the text for locked-out people to copy, and says where it goes', async () => {
        const element = await open();
        expect(shown(element)).toMatch(
            /Setup, Password Policies Stop trying\. Ask the help desk\./
        );
        const copy = find<HTMLElement & { text: string }>(element, 'c-copy-button');
        expect(copy?.text).toBe(TEXT.text);
        expect(shown(element)).toContain('Every guide can be followed to its end.');
        await expect(element).toBeAccessible();
    });

    it('says where a guide is broken and what to do', async () => {
        problems.mockResolvedValue([BROKEN]);
        const element = await open();
        expect(shown(element)).toMatch(
            /Chat_Client, Chat_Lost No answer leads to this step\. Let an answer lead to it/
        );
        await expect(element).toBeAccessible();
    });

    it('says why there is nothing', async () => {
        problems.mockRejectedValue({ body: { message: 'This takes Manage Users.' } });
        expect(shown(await open())).toContain('This takes Manage Users.');
    });

    it('is closed by who opened it', async () => {
        const element = await open();
        const closed = jest.fn();
        element.addEventListener('cancel', closed);
        button(element, 'Close').click();
        expect(closed).toHaveBeenCalledTimes(1);
    });
});
