import { createElement } from 'lwc';
import ReadinessClients from 'c/readinessClients';
import { downloadCsv } from 'c/csv';
import readiness from '../../../../../test/payloads/readiness.json';

jest.mock('c/csv', () => ({ ...jest.requireActual<object>('c/csv'), downloadCsv: jest.fn() }));

type Shown = HTMLElement & ReadinessClients;
const client = readiness.clients[0] as Apex.ReadinessClient;

function render(clients: Apex.ReadinessClient[], lookedAt = readiness.clientsFrom): Shown {
    const element = createElement('c-readiness-clients', { is: ReadinessClients }) as Shown;
    element.clients = clients;
    element.lookedAt = lookedAt;
    element.checkedAt = readiness.checkedAt;
    document.body.appendChild(element);
    return element;
}

const cells = (element: Shown) =>
    [...(element.shadowRoot?.querySelectorAll('.cell') ?? [])].map((cell) =>
        (cell.textContent ?? '').trim()
    );

describe('c-readiness-clients', () => {
    afterEach(() => document.body.replaceChildren());

    it('tells who, how, until when, the way out, whom to ask and how far it is', async () => {
        const element = render([
            {
                ...client,
                integration: 'Newsletter',
                username: 'mia.chen@acme.example',
                isSoapLogin: true,
                apiVersion: '50.0',
                owner: 'Jo Lindqvist',
                state: 'PLANNED',
                works: true
            }
        ]);
        const [who, how, until, , owner, , state] = cells(element);
        expect(who).toContain('Newsletter');
        expect(who).toContain('mia.chen@acme.example');
        expect(how).toBe('SOAP login(), API 50.0');
        expect(until).toBe(client.retirement?.release);
        expect(owner).toBe('Jo Lindqvist');
        expect(state).toBe('Planned');
        await expect(element).toBeAccessible();
    });

    it('has a word for everything that is missing', () => {
        const element = render([
            {
                ...client,
                integration: null,
                application: null,
                username: null,
                userCount: 23,
                isSoapLogin: false,
                owner: null,
                state: 'NO_OWNER',
                retirement: null
            }
        ]);
        const [who, how, until, , owner, , state] = cells(element);
        expect(who).toContain('An app without a name');
        expect(who).toContain('23 users');
        expect(how).toBe('OAuth password flow');
        expect(until).toBe('No end date');
        expect(owner).toBe('Nobody yet');
        expect(state).toBe('No owner');
    });

    it('says when the latest attempt was refused', () => {
        const refused = cells(render([{ ...client, works: false }]))[5];
        expect(refused).toContain(', refused');
    });

    it('says when there were more rows than it looked at', () => {
        const element = render([client], { ...readiness.clientsFrom, isPartial: true });
        expect(element.shadowRoot?.querySelector('p')?.textContent).toContain('not looked at');
    });

    it('speaks of one user in the singular', () => {
        const element = render([{ ...client, username: null, userCount: 1 }]);
        expect(cells(element)[0]).toContain('1 user');
        expect(cells(element)[0]).not.toContain('1 users');
    });

    it('exports what it shows', () => {
        const element = render([{ ...client, integration: '=Newsletter', owner: 'Lindqvist, Jo' }]);
        element.shadowRoot
            ?.querySelector('lightning-button')
            ?.dispatchEvent(new CustomEvent('click'));
        const [name, text] = (downloadCsv as jest.Mock).mock.calls[0] as string[];
        expect(name).toBe('readiness.csv');
        expect(text).toContain("'=Newsletter,");
        expect(text).toContain('"Lindqvist, Jo"');
        expect(text?.split('\r\n')).toHaveLength(3);
    });
});
