import { createElement } from 'lwc';
import BulkRecoveryModal from 'c/bulkRecoveryModal';
import begin from '@salesforce/apex/BulkRecoveryController.beginCases';
import carryOut from '@salesforce/apex/BulkRecoveryController.carryOut';
import preview from '@salesforce/apex/BulkRecoveryController.preview';

jest.mock(
    '@salesforce/apex/BulkRecoveryController.beginCases',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/BulkRecoveryController.carryOut',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/BulkRecoveryController.preview',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);

type Shown = HTMLElement & BulkRecoveryModal;
const MIA = '005000000000001AAA';
const BEN = '005000000000002AAA';
const VIC = '005000000000003AAA';
const order = { reasonCode: 'OUTAGE', reason: 'It was down', ticket: 'HD-1', overrideReason: '' };
const plan = {
    rows: [
        { personId: MIA, name: 'Mia', isEligible: true, sentence: 's', reasonCodes: ['OUTAGE'] },
        { personId: BEN, name: 'Ben', isEligible: true, sentence: 's', reasonCodes: ['OUTAGE'] },
        { personId: VIC, name: 'Vic', isEligible: false, whyNot: 'Admin', reasonCodes: ['OUTAGE'] }
    ],
    incidents: [{ reasonCode: 'OUTAGE', whyNot: null }],
    actionsLeft: 5,
    needsOverride: false,
    canOverride: false
};
const row = (personId: string, result: string | null, caseId: string | null = null) => ({
    personId,
    name: personId,
    caseId,
    result,
    message: result,
    canRetry: result === 'FAILED'
});

async function settle(): Promise<void> {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

async function render(changes: object = {}): Promise<Shown> {
    (preview as jest.Mock).mockResolvedValue({ ...plan, ...changes });
    const element = createElement('c-bulk-recovery-modal', {
        is: BulkRecoveryModal
    }) as unknown as Shown;
    Object.assign(element, { action: 'UNLOCK', personIds: [MIA, BEN, VIC] });
    document.body.appendChild(element);
    await settle();
    return element;
}

const part = <T extends Element>(element: Shown, name: string) =>
    element.shadowRoot?.querySelector<T>(name);
const heading = (element: Shown) =>
    part<HTMLElement & { label: string }>(element, 'lightning-modal-header')?.label;
const confirm = (element: Shown) =>
    [
        ...(element.shadowRoot?.querySelectorAll<
            HTMLElement & { label: string; disabled: boolean }
        >('lightning-button') ?? [])
    ].at(-1);
/** Fills the form; the stubs of base components can't tell whether they are valid. */
const choose = async (element: Shown) => {
    const form = part<HTMLElement>(element, 'c-bulk-recovery-form');
    form?.dispatchEvent(new CustomEvent('orderchanged', { detail: { order } }));
    await settle();
    form?.shadowRoot
        ?.querySelectorAll('lightning-radio-group, lightning-textarea, lightning-input')
        .forEach((field) => {
            Object.assign(field, { reportValidity: () => true });
        });
};
const lines = (element: Shown) =>
    [
        ...(part<HTMLElement>(element, 'c-bulk-recovery-result')?.shadowRoot?.querySelectorAll(
            '.line'
        ) ?? [])
    ].map(({ textContent }) => textContent ?? '');

describe('c-bulk-recovery-modal', () => {
    let made = 0;
    beforeAll(() => {
        const randomUUID = () => `key ${(made += 1)}`;
        Object.defineProperty(globalThis, 'crypto', { value: { randomUUID } });
    });
    afterEach(() => {
        document.body.replaceChildren();
        jest.resetAllMocks();
    });

    it('waits for what happened before anybody can be part of it', async () => {
        const element = await render();
        expect(heading(element)).toBe('Unlock 3 people');
        expect(confirm(element)?.disabled).toBe(true);
        await choose(element);
        expect(confirm(element)?.disabled).toBe(false);
        expect(confirm(element)?.label).toBe('Unlock 2 people');
        await expect(element).toBeAccessible();
    }, 30_000);

    it('says why one person alone can not be part of it, and acts on nobody', async () => {
        const whyNot = 'Without a verified caller it takes 2 people.';
        const element = await render({
            rows: plan.rows.slice(1),
            incidents: [{ reasonCode: 'OUTAGE', whyNot }]
        });
        await choose(element);
        const form = part<HTMLElement>(element, 'c-bulk-recovery-form');
        expect(form?.shadowRoot?.querySelector('.row')?.textContent).toContain(whyNot);
        expect(confirm(element)?.disabled).toBe(true);
        expect(confirm(element)?.label).toBe('Unlock');
        const closed = jest.spyOn(element, 'close');
        form?.shadowRoot?.querySelector<HTMLElement>('.open')?.click();
        expect(closed).toHaveBeenCalledWith({ openId: BEN });
    });

    it('stops at the limit of the hour without the right to exceed it', async () => {
        const element = await render({ actionsLeft: 1 });
        await choose(element);
        expect(confirm(element)?.disabled).toBe(true);
    });

    it('sends everybody, carries out what was begun, and tells each result', async () => {
        (begin as jest.Mock).mockResolvedValue([
            row(MIA, null, 'c1'),
            row(BEN, null, 'c2'),
            row(VIC, 'REFUSED')
        ]);
        (carryOut as jest.Mock).mockResolvedValue([
            row(MIA, 'DONE', 'c1'),
            row(BEN, 'FAILED', 'c2')
        ]);
        const element = await render();
        await choose(element);
        confirm(element)?.click();
        await settle();
        expect(begin).toHaveBeenCalledWith(
            expect.objectContaining({ personIds: [MIA, BEN, VIC], ...order })
        );
        expect(carryOut).toHaveBeenCalledWith({ caseIds: ['c1', 'c2'] });
        expect(heading(element)).toBe('Unlocked 1 of 3 people');
        expect(lines(element)[0]).toContain('Failed');
        expect(lines(element)[1]).toContain('Refused');
        expect(lines(element)[2]).toContain('Done');
    });

    it('tries again for one person under the same case', async () => {
        (begin as jest.Mock).mockResolvedValue([row(MIA, null, 'c1')]);
        (carryOut as jest.Mock).mockResolvedValueOnce([row(MIA, 'FAILED', 'c1')]);
        const element = await render();
        await choose(element);
        confirm(element)?.click();
        await settle();
        (carryOut as jest.Mock).mockResolvedValueOnce([row(MIA, 'DONE', 'c1')]);
        part(element, 'c-bulk-recovery-result')
            ?.shadowRoot?.querySelector<HTMLElement>('lightning-button')
            ?.click();
        await settle();
        expect(begin).toHaveBeenCalledTimes(1);
        expect(carryOut).toHaveBeenLastCalledWith({ caseIds: ['c1'] });
        expect(heading(element)).toBe('Unlocked 1 person');
    });

    it('keeps the form and the key when no answer comes, so that a second try acts once', async () => {
        (begin as jest.Mock).mockRejectedValue(new TypeError('Failed to fetch'));
        const element = await render();
        await choose(element);
        confirm(element)?.click();
        await settle();
        confirm(element)?.click();
        await settle();
        const keys = (begin as jest.Mock).mock.calls.map(
            ([sent]) => (sent as { batchKey: string }).batchKey
        );
        expect(keys).toHaveLength(2);
        expect(new Set(keys).size).toBe(1);
        expect(part(element, 'c-error-panel')).not.toBeNull();
    });
});
