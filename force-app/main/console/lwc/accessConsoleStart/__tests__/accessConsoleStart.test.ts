import AccessConsoleStart from 'c/accessConsoleStart';
import { NOTHING, type ConsoleData } from 'c/consoleData';
import { render } from '../../../../../test/jest-mocks/render';
import payload from '../../../../../test/payloads/overview.json';

const overview = payload as unknown as Apex.ConsoleOverview;
const finding = { ...overview.orgFindings[0], successes: 1 } as Apex.OrgFinding;
const request = { id: 'r', personId: 'p1', personName: 'Mia', handlerName: null, isOwn: false };
const older = { ...request, personId: 'p2', personName: 'Ben', raisedAt: '2026-11-16T08:00:00Z' };
const requests = [{ ...request, raisedAt: '2026-11-16T09:00:00Z' }, older];
const approval = {
    id: 'a',
    isOwn: false,
    state: 'WAITING',
    requestedBy: 'Ada',
    action: 'UNLOCK',
    personName: 'Lena',
    requestedAt: '2026-11-16T09:00:00Z'
};
const everything = {
    ...NOTHING,
    overview: { ...overview, orgFindings: [finding] },
    requests,
    approvals: [approval]
} as unknown as ConsoleData;

const open = (data: ConsoleData) => render('c-access-console-start', AccessConsoleStart, { data });
const headings = (element: HTMLElement) =>
    [...(element.shadowRoot?.querySelectorAll('.lk-strong') ?? [])].map(
        ({ textContent }) => textContent
    );

describe('c-access-console-start', () => {
    afterEach(() => document.body.replaceChildren());

    it('begins with what can not wait, one of each kind', async () => {
        const element = await open(everything);
        expect(headings(element)).toEqual([
            'Somebody got in',
            'Ada waits for your answer',
            'Ben has waited longest for help',
            `${overview.locked[0]?.name} was locked last`
        ]);
        await expect(element).toBeAccessible();
    });

    it('leads there', async () => {
        const element = await open(everything);
        const asked = jest.fn();
        for (const name of ['reviewasked', 'decideasked', 'personopened']) {
            element.addEventListener(name, (event) => {
                asked(event.type, (event as CustomEvent<object>).detail);
            });
        }
        element.shadowRoot
            ?.querySelectorAll<HTMLElement>('lightning-button')
            .forEach((button) => button.click());
        expect(asked.mock.calls).toEqual([
            ['reviewasked', { sourceIp: finding.sourceIp }],
            ['decideasked', { approval }],
            ['personopened', { id: 'p2' }],
            ['personopened', { id: overview.locked[0]?.id }]
        ]);
    });

    it('leaves out what others have taken, what is one’s own, and sprays that got nowhere', async () => {
        const element = await open({
            ...everything,
            overview: { ...overview, orgFindings: [{ ...finding, successes: 0 }], locked: [] },
            requests: requests.map((one) => ({ ...one, handlerName: 'Hal' })),
            approvals: [{ ...approval, isOwn: true }]
        } as unknown as ConsoleData);
        expect(headings(element)).toEqual([]);
        expect(element.shadowRoot?.textContent).toContain('Nobody waits for you');
    });
});
