import PrintableGuide from 'c/printableGuide';
import getPrintable from '@salesforce/apex/GuideController.getPrintable';
import payload from '../../../../../test/payloads/printable-guide.json';
import { render, settle, shown } from '../../../../../test/jest-mocks/render';

jest.mock(
    '@salesforce/apex/GuideController.getPrintable',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);

interface Printer {
    print(guide?: string): Promise<void>;
}

const load = getPrintable as unknown as jest.Mock;
const paper = () => document.body.querySelector('.latchkey-paper');

describe('c-printable-guide', () => {
    let element: HTMLElement & Printer;
    const print = jest.fn();

    beforeEach(async () => {
        load.mockReset().mockResolvedValue(payload);
        window.print = print.mockReset();
        element = (await render('c-printable-guide', PrintableGuide, {})) as HTMLElement & Printer;
    });
    afterEach(() => {
        window.dispatchEvent(new CustomEvent('afterprint'));
        document.body.replaceChildren();
    });

    it('prints what to do, lines to write on, whom to ask, and what helpers never do', async () => {
        let printed = '';
        print.mockImplementation(() => {
            printed = paper()?.textContent ?? '';
        });
        await element.print('Cant_Log_In');
        expect(load).toHaveBeenCalledWith({ guide: 'Cant_Log_In' });
        expect(printed).toMatch(
            /can't log in at all.*Ten wrong passwords.*1\. Stop trying.*Switch Caps Lock off.*Now it works.*Username:.*Help desk: Extension 4711.*never ask for a password.*Nobody phones you.*Notes/s
        );
    });

    it('leaves a line for how somebody is reached, where the org has not said', async () => {
        const contacts = [{ role: 'ADMIN', name: 'Your administrators', reach: null }];
        load.mockResolvedValue({ ...payload, contacts });
        await element.print('Cant_Log_In');
        const blanks = [...(paper()?.querySelectorAll('.blank') ?? [])].map(
            ({ textContent }) => textContent
        );
        expect(blanks).toContain('Your administrators:');
    });

    it('stands beside the app, hidden on the screen, and goes after printing', async () => {
        document.title = 'Home';
        await element.print('Cant_Log_In');
        expect(paper()?.parentElement).toBe(document.body);
        expect(paper()?.querySelector('style')?.textContent).toContain('@media screen');
        expect(document.title).toBe("I can't log in at all");
        window.dispatchEvent(new CustomEvent('afterprint'));
        expect(paper()).toBeNull();
        expect(document.title).toBe('Home');
    });

    it('takes texts for texts', async () => {
        load.mockResolvedValue({ ...payload, title: '<img src=x onerror=alert(1)>' });
        await element.print('Cant_Log_In');
        expect(paper()?.querySelector('h1')?.textContent).toBe('<img src=x onerror=alert(1)>');
        expect(paper()?.querySelector('img')).toBeNull();
    });

    it('leaves nothing behind when it is taken off the page', async () => {
        await element.print('Cant_Log_In');
        element.remove();
        expect(paper()).toBeNull();
    });

    it('prints what helps without a login where a guide has nothing for paper', async () => {
        load.mockResolvedValueOnce({ ...payload, title: 'Somebody else', sections: [] });
        await element.print('Somebody_Else');
        expect(load).toHaveBeenLastCalledWith({ guide: 'Cant_Log_In' });
        expect(document.title).toBe("I can't log in at all");
    });

    it('says why nothing was printed', async () => {
        load.mockRejectedValue({ body: { message: 'There is no such guide.' } });
        await element.print('Nothing');
        await settle();
        expect(print).not.toHaveBeenCalled();
        expect(shown(element)).toContain('There is no such guide.');
    });
});
