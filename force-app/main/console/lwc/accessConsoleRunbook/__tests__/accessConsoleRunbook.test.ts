import { createElement } from 'lwc';
import AccessConsoleRunbook from 'c/accessConsoleRunbook';
import tickStep from '@salesforce/apex/RecoveryController.tickStep';
import payload from '../../../../../test/payloads/case.json';

jest.mock(
    '@salesforce/apex/RecoveryController.tickStep',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);

const tick = tickStep as unknown as jest.Mock;
const view = payload as unknown as Apex.CaseView;
type Shown = HTMLElement & AccessConsoleRunbook;

async function settle(): Promise<void> {
    for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

async function render(changes: Partial<Apex.CaseView> = {}): Promise<Shown> {
    const element = createElement('c-access-console-runbook', {
        is: AccessConsoleRunbook
    }) as Shown;
    element.view = { ...view, ...changes };
    document.body.appendChild(element);
    await settle();
    return element;
}

const boxes = (element: Shown) => [
    ...(element.shadowRoot?.querySelectorAll<HTMLInputElement>('input') ?? [])
];

async function check(box: HTMLInputElement | undefined): Promise<void> {
    if (!box) throw new Error('There is no such step.');
    box.checked = true;
    box.dispatchEvent(new CustomEvent('change'));
    await settle();
}

describe('c-access-console-runbook', () => {
    beforeEach(() => {
        tick.mockReset().mockResolvedValue(view);
    });
    afterEach(() => document.body.replaceChildren());

    it('counts what is done and says what ticks itself', async () => {
        const element = await render();
        expect(element.shadowRoot?.textContent).toContain('1 of 5 done');
        expect(element.shadowRoot?.textContent).toContain('Ticks itself');
        expect(boxes(element).map(({ disabled }) => disabled)).toEqual([
            false,
            true,
            false,
            false,
            true
        ]);
        await expect(element).toBeAccessible();
    });

    it('ticks a step and hands on the case', async () => {
        const element = await render();
        const changed = jest.fn();
        element.addEventListener('casechanged', changed);
        await check(boxes(element)[0]);
        expect(tick).toHaveBeenCalledWith({ caseId: view.id, stepKey: 'PAUSE_0', isDone: true });
        expect((changed.mock.calls[0] as [CustomEvent])[0].detail).toEqual({ view });
    });

    it('takes the tick back when it was not kept', async () => {
        tick.mockRejectedValue({ body: { message: 'Nothing changed.' } });
        const element = await render();
        await check(boxes(element)[0]);
        expect(boxes(element)[0]?.checked).toBe(false);
        const panel = element.shadowRoot?.querySelector('c-error-panel') as HTMLElement & {
            message: string;
        };
        expect(panel.message).toBe('Nothing changed.');
    });

    it('is closed with the case', async () => {
        const element = await render({ state: 'BACK_IN' });
        expect(boxes(element).every(({ disabled }) => disabled)).toBe(true);
    });
});
