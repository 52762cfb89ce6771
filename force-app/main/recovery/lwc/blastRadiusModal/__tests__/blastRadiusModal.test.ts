import { createElement } from 'lwc';
import BlastRadiusModal from 'c/blastRadiusModal';
import detail from '../../../../../test/payloads/detail.json';

const [client] = detail.diagnosis.blastRadius as [Apex.StoredPasswordClient];
type Shown = HTMLElement & BlastRadiusModal;

async function render(
    clients: Apex.StoredPasswordClient[],
    options: { isAdvised?: boolean; canUnlock?: boolean } = {}
): Promise<Shown> {
    const element = createElement('c-blast-radius-modal', { is: BlastRadiusModal }) as Shown;
    element.label = 'Before you reset the password of Mia Chen';
    element.person = detail.person;
    element.clients = clients;
    Object.assign(element, options);
    document.body.appendChild(element);
    await Promise.resolve();
    return element;
}

const cells = (element: Shown) =>
    [...(element.shadowRoot?.querySelectorAll('tbody tr') ?? [])].map((row) =>
        (row.lastElementChild?.textContent ?? '').trim()
    );
const buttons = (element: Shown) => [
    ...(element.shadowRoot?.querySelectorAll<HTMLElement & { label: string; variant: string }>(
        'lightning-button'
    ) ?? [])
];

describe('c-blast-radius-modal', () => {
    afterEach(() => document.body.replaceChildren());

    it('says in the first sentence how many clients a reset stops', async () => {
        const one = await render([client]);
        expect(one.shadowRoot?.querySelector('strong')?.textContent).toBe(
            'One client signs in with the stored password.'
        );
        const two = await render([client, client]);
        expect(two.shadowRoot?.querySelector('strong')?.textContent).toBe(
            '2 clients sign in with the stored password.'
        );
        await expect(two).toBeAccessible();
    });

    it('tells for each client what a reset does to it', async () => {
        const works = { ...client, isFailing: false, lastSuccessAt: '2026-11-16T08:10:00.000Z' };
        const waits = { ...client, isFailing: false, lastSuccessAt: '2026-11-15T02:10:00.000Z' };
        const [fails, stops, later] = cells(await render([client, works, waits]));
        expect(fails).toContain('Fails already');
        expect(stops).toContain('Would stop');
        expect(later).toContain('Fails at its next try');
    });

    it('writes to an owner with an address, and names the others', async () => {
        const owner = 'Jo Lindqvist, jo@acme.example';
        const element = await render([
            { ...client, owner },
            { ...client, owner: null }
        ]);
        const link = element.shadowRoot?.querySelector('tbody a');
        expect(link?.getAttribute('href')).toMatch(/^mailto:jo@acme\.example\?subject=/);
        expect(element.shadowRoot?.textContent).toContain('Nobody named');
    });

    it('has the better way as its one primary button', async () => {
        const element = await render([client], { canUnlock: true });
        const primary = buttons(element).filter(({ variant }) => variant === 'brand');
        expect(primary.map(({ label }) => label)).toEqual(['Unlock only instead']);
        primary[0]?.click();
        expect(element.close).toHaveBeenCalledWith('UNLOCK');
    });

    it('lets an advised reset go on, after it was read', async () => {
        const element = await render([client], { isAdvised: true, canUnlock: true });
        const [, go] = buttons(element);
        expect(go?.label).toBe('Go on to the reset…');
        go?.click();
        expect(element.close).toHaveBeenCalledWith('RESET');
    });

    it('has no primary button where nothing better is left', async () => {
        const element = await render([client]);
        expect(buttons(element).filter(({ variant }) => variant === 'brand')).toEqual([]);
    });
});
