import RequestForOther from 'c/requestForOther';
import findNames from '@salesforce/apex/AccessRequestController.findNames';
import raiseForOther from '@salesforce/apex/AccessRequestController.raiseForOther';
import payload from '../../../../../test/payloads/requests.json';
import {
    button,
    find,
    findAll,
    render,
    settle,
    shown
} from '../../../../../test/jest-mocks/render';

jest.mock(
    '@salesforce/apex/AccessRequestController.findNames',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/AccessRequestController.raiseForOther',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);

const names = findNames as unknown as jest.Mock;
const raise = raiseForOther as unknown as jest.Mock;
const OMAR = { id: '005000000000002AAA', name: 'Omar Haddad', department: 'Service' };

const type = async (element: HTMLElement, value: string) => {
    const field = find(element, 'lightning-input');
    field?.dispatchEvent(new CustomEvent('change', { detail: { value } }));
    await settle();
};
const pick = async (element: HTMLElement) => {
    await type(element, 'oma');
    find(element, 'button.name')?.click();
    await settle();
};
const see = async (element: HTMLElement) => {
    const value = 'The sign-in page refuses them';
    const group = find(element, 'lightning-radio-group');
    group?.dispatchEvent(new CustomEvent('change', { detail: { value } }));
    await settle();
};

describe('c-request-for-other', () => {
    let element: HTMLElement;

    beforeEach(async () => {
        names.mockReset().mockResolvedValue([OMAR]);
        raise.mockReset().mockResolvedValue(payload[1]);
        element = await render('c-request-for-other', RequestForOther, {});
    });
    afterEach(() => document.body.replaceChildren());

    it('shows names and nothing else about anybody', async () => {
        await type(element, 'oma');
        expect(names).toHaveBeenCalledWith({ term: 'oma' });
        expect(shown(element)).toContain('1 person found');
        expect(findAll(element, 'button.name').map(({ textContent }) => textContent)).toEqual([
            'Omar HaddadService'
        ]);
        await expect(element).toBeAccessible();
    });

    it('does not search for one letter', async () => {
        await type(element, 'o');
        expect(names).not.toHaveBeenCalled();
    });

    it('keeps the answer to the latest term', async () => {
        let answerFirst: (found: object[]) => void = () => undefined;
        names.mockReturnValueOnce(new Promise((resolve) => (answerFirst = resolve)));
        await type(element, 'om');
        await type(element, 'oma');
        answerFirst([]);
        await settle();
        expect(shown(element)).toContain('Omar Haddad');
    });

    it('asks what they see before it can be sent', async () => {
        await pick(element);
        const send = button(element, 'Ask for help for Omar Haddad') as HTMLElement & {
            disabled: boolean;
        };
        expect(send.disabled).toBe(true);
        await see(element);
        expect(send.disabled).toBe(false);
        await expect(element).toBeAccessible();
    });

    it('raises the request and offers the guide on paper', async () => {
        const [raised, printed] = [jest.fn(), jest.fn()];
        element.addEventListener('raised', raised);
        element.addEventListener('print', printed);
        await pick(element);
        await see(element);
        button(element, 'Ask for help for Omar Haddad').click();
        await settle();
        expect(raise).toHaveBeenCalledWith({
            personId: OMAR.id,
            whatTheySee: 'The sign-in page refuses them',
            note: ''
        });
        expect(raised).toHaveBeenCalledTimes(1);
        expect(shown(element)).toContain('Request Q-000148 for Omar Haddad is with the help desk.');
        button(element, 'Print the guide').click();
        expect(printed).toHaveBeenCalledTimes(1);
        await expect(element).toBeAccessible();
    });

    it('says why it could not be raised', async () => {
        raise.mockRejectedValue({ body: { message: 'That is enough for today.' } });
        await pick(element);
        await see(element);
        button(element, 'Ask for help for Omar Haddad').click();
        await settle();
        expect(shown(element)).toContain('That is enough for today.');
    });

    it('says so when nobody has such a name', async () => {
        names.mockResolvedValue([]);
        await type(element, 'xyz');
        expect(shown(element)).toContain('Nobody has a name like that.');
    });
});
