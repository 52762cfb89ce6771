import LoginTroubleshooter from 'c/loginTroubleshooter';
import getOwn from '@salesforce/apex/AccessRequestController.getOwn';
import raise from '@salesforce/apex/AccessRequestController.raise';
import getOptions from '@salesforce/apex/GuideController.getOptions';
import getPrintable from '@salesforce/apex/GuideController.getPrintable';
import start from '@salesforce/apex/GuideController.start';
import getOwnSignIns from '@salesforce/apex/LoginTroubleshooterController.getOwnSignIns';
import guideOptions from '../../../../../test/payloads/guide-options.json';
import steps from '../../../../../test/payloads/guide-steps.json';
import signIns from '../../../../../test/payloads/own-sign-ins.json';
import printable from '../../../../../test/payloads/printable-guide.json';
import requests from '../../../../../test/payloads/requests.json';
import {
    button,
    find,
    findAll,
    render,
    settle,
    shown
} from '../../../../../test/jest-mocks/render';

jest.mock(
    '@salesforce/apex/AccessRequestController.getOwn',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/AccessRequestController.raise',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/GuideController.getOptions',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/GuideController.getPrintable',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/GuideController.start',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/LoginTroubleshooterController.getOwnSignIns',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);

jest.mock(
    '@salesforce/customPermission/Latchkey_Can_Unlock_Users',
    () => ({ __esModule: true, default: undefined }),
    { virtual: true }
);

const apex = { getOptions, getOwn, getOwnSignIns, getPrintable, raise, start } as unknown as Record<
    'getOptions' | 'getOwn' | 'getOwnSignIns' | 'getPrintable' | 'raise' | 'start',
    jest.Mock
>;
const healthy = {
    ...signIns,
    clients: signIns.clients.slice(1),
    diagnosis: {
        ...signIns.diagnosis,
        findings: [{ ...signIns.diagnosis.findings[0], cause: 'NO_PROBLEM_FOUND', advice: [] }]
    }
};
const [ownRequest, forOther] = requests;

const open = () => render('c-login-troubleshooter', LoginTroubleshooter, {});
const brands = (element: HTMLElement) =>
    findAll<HTMLElement & { label: string; variant: string }>(element, 'lightning-button')
        .filter(({ variant }) => variant === 'brand')
        .map(({ label }) => label);
const choose = async (element: HTMLElement, index: number) => {
    findAll(element, 'button.choice')[index]?.click();
    await settle();
};
const press = async (element: HTMLElement, label: string) => {
    button(element, label).click();
    await settle();
};

// A check of the whole for accessibility takes seconds on a busy computer.
jest.setTimeout(30_000);

describe('c-login-troubleshooter', () => {
    beforeEach(() => {
        jest.useFakeTimers();
        apex.getOwnSignIns.mockReset().mockResolvedValue(signIns);
        apex.getOptions.mockReset().mockResolvedValue(guideOptions);
        apex.getOwn.mockReset().mockResolvedValue([]);
        apex.getPrintable.mockReset().mockResolvedValue(printable);
        apex.start.mockReset().mockResolvedValue(steps[0]);
        apex.raise.mockReset().mockResolvedValue(ownRequest);
        window.print = jest.fn();
    });
    afterEach(() => {
        document.body.replaceChildren();
        jest.useRealTimers();
    });

    it('tells what works and what fails, and proposes one guide', async () => {
        const element = await open();
        expect(shown(element)).toContain('Trouble logging in?');
        expect(shown(element)).toContain('LiveChat still uses a password');
        expect(shown(element)).toContain('LiveChat: 3 refused since');
        expect(shown(element)).toContain('You have 7 tries left');
        expect(brands(element)).toEqual(['Fix LiveChat']);
        jest.useRealTimers();
        await expect(element).toBeAccessible();
    });

    it('is three lines when all is well', async () => {
        apex.getOwnSignIns.mockResolvedValue(healthy);
        const element = await open();
        expect(shown(element)).toContain('All your sign-ins work');
        expect(shown(element)).not.toContain('tries left');
        expect(find(element, 'c-login-troubleshooter-sign-ins')).toBeNull();
    });

    it('turns green by itself when the client works again', async () => {
        const element = await open();
        apex.getOwnSignIns.mockResolvedValue(healthy);
        await jest.advanceTimersByTimeAsync(15_000);
        expect(shown(element)).toContain('All your sign-ins work');
    });

    it('asks for the guides again only when something else fails', async () => {
        await open();
        await jest.advanceTimersByTimeAsync(30_000);
        expect(apex.getOptions).toHaveBeenCalledTimes(1);
        apex.getOwnSignIns.mockResolvedValue(healthy);
        await jest.advanceTimersByTimeAsync(15_000);
        expect(apex.getOptions).toHaveBeenCalledTimes(2);
    });

    it('says why nothing is shown when the look fails', async () => {
        apex.getOwnSignIns.mockRejectedValue({ body: { message: 'That did not work.' } });
        expect(shown(await open())).toContain('That did not work.');
    });

    it('opens the guide about the client that fails', async () => {
        const element = await open();
        await press(element, 'Fix LiveChat');
        expect(apex.start).toHaveBeenCalledWith({ guide: 'LiveChat', systemKey: 'livechat' });
        expect(shown(element)).toContain('Step 1 of 4');
        jest.useRealTimers();
        await expect(element).toBeAccessible();
    });

    it('offers every other situation, also from the quiet card', async () => {
        apex.getOwnSignIns.mockResolvedValue(healthy);
        const element = await open();
        await press(element, 'Something is wrong');
        expect(shown(element)).toContain('What is wrong?');
        await choose(element, 1);
        expect(apex.start).toHaveBeenCalledWith({ guide: 'Cant_Log_In', systemKey: '' });
        jest.useRealTimers();
        await expect(element).toBeAccessible();
    });

    it('goes on with what was begun', async () => {
        apex.getOptions.mockResolvedValue({ ...guideOptions, resumable: [guideOptions.proposed] });
        expect(brands(await open())).toEqual(['Go on: Fix LiveChat']);
    });

    it('does not go on with what was begun for a client that works again', async () => {
        const over = { ...guideOptions.proposed, title: 'Fix Mailbridge', systemKey: 'mailbridge' };
        apex.getOptions.mockResolvedValue({ ...guideOptions, resumable: [over] });
        expect(brands(await open())).toEqual(['Fix LiveChat']);
    });

    it('shows what will be sent, then asks for help, then how far it is', async () => {
        const element = await open();
        await press(element, 'Fix LiveChat');
        await press(element, 'Ask for help');
        expect(shown(element)).toMatch(
            /What will be sent.*What Latchkey found: LiveChat still uses/
        );
        await press(element, 'Send the request');
        expect(apex.raise).toHaveBeenCalledWith({
            systemKey: 'livechat',
            systemName: 'LiveChat',
            whatTheySee: 'Fix LiveChat: Does Salesforce open in the browser?',
            note: ''
        });
        expect(shown(element)).toContain('Your request: LiveChat');
        expect(brands(element)).toEqual([]);
        jest.useRealTimers();
        await expect(element).toBeAccessible();
    });

    it('goes back to the guide when no help is wanted after all', async () => {
        const element = await open();
        await press(element, 'Fix LiveChat');
        await press(element, 'Ask for help');
        await press(element, 'Not now');
        expect(shown(element)).toContain('Step 1 of 4');
    });

    it('follows a request until one is back in', async () => {
        apex.getOwn.mockResolvedValue([ownRequest]);
        const element = await open();
        expect(shown(element)).toContain('Priya Nair is looking at it');
        const backInAt = signIns.checkedAt;
        apex.getOwn.mockResolvedValue([
            { ...ownRequest, status: 'BACK_IN', isOpen: false, backInAt }
        ]);
        await jest.advanceTimersByTimeAsync(15_000);
        expect(shown(element)).toMatch(/Done: You're back in/);
    });

    it('is quiet again once a request is over for an hour', async () => {
        apex.getOwnSignIns.mockResolvedValue(healthy);
        const backInAt = '2026-11-16T09:30:00.000Z';
        apex.getOwn.mockResolvedValue([
            { ...ownRequest, status: 'BACK_IN', isOpen: false, backInAt }
        ]);
        expect(shown(await open())).toMatch(/^All your sign-ins work/);
    });

    it('asks for help for somebody else, and keeps the request in view', async () => {
        apex.getOwn.mockResolvedValue([forOther]);
        const element = await open();
        expect(shown(element)).toContain('Your request for Omar Haddad');
        await press(element, "Somebody else can't log in");
        expect(shown(element)).toContain('Find them by name.');
    });

    it('prints the guide that is open, else the one that needs no login', async () => {
        const element = await open();
        await press(element, 'Print the guide for a lockout');
        expect(apex.getPrintable).toHaveBeenLastCalledWith({ guide: 'Cant_Log_In' });
        await press(element, 'Fix LiveChat');
        await press(element, 'Print this guide');
        expect(apex.getPrintable).toHaveBeenLastCalledWith({ guide: 'LiveChat' });
    });
});
