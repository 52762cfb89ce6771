import { createElement } from 'lwc';
import ReadinessReport from 'c/readinessReport';
import getReport from '@salesforce/apex/ReadinessController.getReport';
import readiness from '../../../../../test/payloads/readiness.json';

jest.mock(
    '@salesforce/apex/ReadinessController.getReport',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/customPermission/Latchkey_Can_Diagnose_Others',
    () => ({ __esModule: true, default: true }),
    { virtual: true }
);

const load = getReport as unknown as jest.Mock;

async function settle(): Promise<void> {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

async function render(): Promise<HTMLElement> {
    const element = createElement('c-readiness-report', { is: ReadinessReport });
    document.body.appendChild(element);
    await settle();
    return element;
}

const part = <T extends HTMLElement>(element: HTMLElement, name: string) =>
    element.shadowRoot?.querySelector<T>(name);

describe('c-readiness-report', () => {
    beforeEach(() => {
        load.mockResolvedValue(readiness);
    });
    afterEach(() => {
        document.body.replaceChildren();
        jest.clearAllMocks();
    });

    it('says how many clients still send a stored password', async () => {
        const element = await render();
        expect(part(element, 'h2')?.textContent).toBe(
            `${readiness.clients.length} clients still sign in with a stored password`
        );
        await expect(element).toBeAccessible();
    });

    it('speaks of one client in the singular', async () => {
        load.mockResolvedValue({ ...readiness, clients: readiness.clients.slice(0, 1) });
        const element = await render();
        expect(part(element, 'h2')?.textContent).toBe(
            '1 client still signs in with a stored password'
        );
    });

    it('says how many of all have moved', async () => {
        load.mockResolvedValue({
            ...readiness,
            clients: readiness.clients.slice(0, 3),
            moved: ['Quotewise']
        });
        const element = await render();
        expect(part(element, '.meter')?.textContent).toBe('1 of 4 moved');
        expect(part(element, '.done')?.style.width).toBe('25%');
    });

    it('says so when nobody does, and still tells the dates', async () => {
        load.mockResolvedValue({ ...readiness, clients: [] });
        const element = await render();
        expect(part(element, 'c-empty-state')).not.toBeNull();
        expect(part(element, 'c-readiness-clients')).toBeNull();
        expect(part(element, 'c-readiness-dates')).not.toBeNull();
    });

    it('waits with words for a screen reader', async () => {
        load.mockReturnValue(new Promise(() => undefined));
        const element = await render();
        const spinner = part<HTMLElement & { alternativeText: string }>(
            element,
            'lightning-spinner'
        );
        expect(spinner?.alternativeText).toBe('Looking for stored passwords');
    });

    it('says what went wrong and tries again when asked', async () => {
        load.mockRejectedValueOnce({ body: { message: 'You lack Manage Users.' } });
        const element = await render();
        const panel = part<HTMLElement & { message: string }>(element, 'c-error-panel');
        expect(panel?.message).toBe('You lack Manage Users.');
        panel?.dispatchEvent(new CustomEvent('retry'));
        await settle();
        expect(part(element, 'c-error-panel')).toBeNull();
        expect(part(element, 'h2')).not.toBeNull();
    });
});
