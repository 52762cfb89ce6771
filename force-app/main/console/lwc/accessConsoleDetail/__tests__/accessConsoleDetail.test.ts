import AccessConsoleDetail from 'c/accessConsoleDetail';
import BlastRadiusModal from 'c/blastRadiusModal';
import ReasonModal from 'c/reasonModal';
import RecoveryActionModal from 'c/recoveryActionModal';
import VerifyCallerModal from 'c/verifyCallerModal';
import getDetail from '@salesforce/apex/AccessConsoleController.getDetail';
import getGate from '@salesforce/apex/VerificationController.getGate';
import getOpenCase from '@salesforce/apex/RecoveryController.getOpenCase';
import getPastActions from '@salesforce/apex/PastActionsController.getPastActions';
import askForApproval from '@salesforce/apex/VerificationController.askForApproval';
import getQueue from '@salesforce/apex/RequestQueueController.getQueue';
import { render, settle } from '../../../../../test/jest-mocks/render';
import actions from '../../../../../test/payloads/past-actions.json';
import caseView from '../../../../../test/payloads/case.json';
import detail from '../../../../../test/payloads/detail.json';
import payload from '../../../../../test/payloads/gate.json';

jest.mock(
    '@salesforce/apex/AccessConsoleController.getDetail',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/VerificationController.getGate',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/RecoveryController.getOpenCase',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/PastActionsController.getPastActions',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/VerificationController.askForApproval',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/RequestQueueController.getQueue',
    () => ({ __esModule: true, default: jest.fn() }),
    { virtual: true }
);
jest.mock(
    '@salesforce/apex/TimelineController.getTimeline',
    () => ({
        __esModule: true,
        default: jest.fn().mockReturnValue(new Promise(() => undefined))
    }),
    { virtual: true }
);

const answer = (method: unknown) => method as jest.Mock;
const gate = payload as unknown as Apex.GateState;
const unverified: Apex.GateState = {
    ...gate,
    verification: null,
    approval: null,
    actions: gate.actions.map((state) => ({
        ...state,
        isAllowed: false,
        lacksProof: state.isAllowed
    }))
};
const halfway: Apex.GateState = {
    ...unverified,
    level: 'TWO_AND_APPROVAL',
    verification: { ...gate.verification, isComplete: false } as Apex.VerificationView
};

/** What a second admin is asked. */
const TO_UNLOCK = { label: 'Ask a second admin to agree: unlock Mia Chen' };

const open = () =>
    render('c-access-console-detail', AccessConsoleDetail, { userId: detail.person.id });
const part = <T extends object>(element: HTMLElement, name: string) =>
    element.shadowRoot?.querySelector<HTMLElement & T>(`c-${name}`);
const text = (element: HTMLElement) => element.shadowRoot?.textContent ?? '';

async function send(
    element: HTMLElement,
    name: string,
    event: string,
    eventDetail?: object
): Promise<void> {
    part(element, name)?.dispatchEvent(new CustomEvent(event, { detail: eventDetail }));
    await settle();
}

const act = (element: HTMLElement, action: string) =>
    send(element, 'access-console-steps', 'actionasked', { action });

describe('c-access-console-detail', () => {
    let dialogs: Record<'verify' | 'approve' | 'weigh' | 'act', jest.SpyInstance>;

    beforeEach(() => {
        jest.useFakeTimers({ doNotFake: ['queueMicrotask'] });
        answer(getDetail).mockReset().mockResolvedValue(detail);
        answer(getGate).mockReset().mockResolvedValue(unverified);
        answer(getOpenCase).mockReset().mockResolvedValue(null);
        answer(getQueue).mockReset().mockResolvedValue([]);
        answer(getPastActions).mockReset().mockResolvedValue(actions);
        dialogs = {
            verify: jest.spyOn(VerifyCallerModal, 'open').mockResolvedValue(undefined),
            approve: jest.spyOn(ReasonModal, 'open').mockResolvedValue(undefined),
            weigh: jest.spyOn(BlastRadiusModal, 'open').mockResolvedValue(undefined),
            act: jest.spyOn(RecoveryActionModal, 'open').mockResolvedValue(undefined)
        };
    });
    afterEach(() => {
        document.body.replaceChildren();
        jest.restoreAllMocks();
        jest.useRealTimers();
    });

    it('drops an answer to what was asked before something newer was known', async () => {
        let late: (detailThen: object) => void = () => {};
        answer(getDetail)
            .mockReset()
            .mockReturnValueOnce(new Promise((resolve) => (late = resolve)))
            .mockResolvedValue(detail);
        const element = await open();
        window.dispatchEvent(new CustomEvent('online'));
        await settle();
        late({ ...detail, person: { ...detail.person, name: 'Somebody of before' } });
        await settle();
        expect(
            part<{ person: Apex.ConsolePerson }>(element, 'access-console-person-card')?.person.name
        ).toBe(detail.person.name);
    });

    it('tells the story in order: who, what happened, culprit, timeline, do this, who is asking, before', async () => {
        const element = await open();
        const names = [...(element.shadowRoot?.querySelectorAll('*') ?? [])]
            .map(({ localName }) => localName)
            .filter((name) => name.startsWith('c-'));
        expect(names).toEqual([
            'c-access-console-person-card',
            'c-access-console-verdict',
            'c-access-console-culprit',
            'c-login-timeline',
            'c-access-console-clients',
            'c-login-rows',
            'c-access-console-technical',
            'c-access-console-steps',
            'c-access-console-caller',
            'c-access-console-trail',
            'c-access-console-gate-bar'
        ]);
    });

    it('moves the focus to the person that was opened', async () => {
        const element = await open();
        expect(element.shadowRoot?.activeElement?.localName).toBe('c-access-console-person-card');
    });

    it('verifies first, then asks, then watches, and takes the focus there', async () => {
        dialogs.verify.mockResolvedValue(gate);
        dialogs.act.mockResolvedValue(caseView);
        const element = await open();
        answer(getGate).mockResolvedValue(unverified);
        answer(getOpenCase).mockResolvedValue(caseView);
        const recovered = jest.fn();
        element.addEventListener('recovered', recovered);
        await act(element, 'UNLOCK');
        expect(dialogs.verify).toHaveBeenCalledWith(expect.objectContaining({ action: 'UNLOCK' }));
        expect(dialogs.act).toHaveBeenCalledWith(
            expect.objectContaining({ label: 'Unlock Mia Chen?', gate, isDiscouraged: false })
        );
        expect(recovered).toHaveBeenCalledTimes(1);
        expect(element.shadowRoot?.activeElement?.localName).toBe('c-access-console-watch');
    });

    it('does nothing when the verification is left', async () => {
        const element = await open();
        await act(element, 'UNLOCK');
        expect(dialogs.verify).toHaveBeenCalledTimes(1);
        expect(dialogs.act).not.toHaveBeenCalled();
    });

    it('weighs a reset first, and unlocks instead when that was chosen', async () => {
        answer(getGate).mockResolvedValue(gate);
        dialogs.weigh.mockResolvedValue('UNLOCK');
        const element = await open();
        await act(element, 'RESET');
        expect(dialogs.weigh).toHaveBeenCalledWith(
            expect.objectContaining({ isAdvised: false, canUnlock: true })
        );
        expect(dialogs.act).toHaveBeenCalledWith(expect.objectContaining({ action: 'UNLOCK' }));
    });

    it('asks why for a reset that is not advised', async () => {
        answer(getGate).mockResolvedValue(gate);
        dialogs.weigh.mockResolvedValue('RESET');
        const element = await open();
        await act(element, 'RESET');
        expect(dialogs.act).toHaveBeenCalledWith(
            expect.objectContaining({ action: 'RESET', isDiscouraged: true })
        );
    });

    it('asks a second admin where one is needed, and acts no further', async () => {
        answer(getGate).mockResolvedValue(halfway);
        const approval = { ...gate.approval, state: 'WAITING' } as Apex.ApprovalView;
        dialogs.approve.mockResolvedValue({ ...halfway, approval });
        const element = await open();
        await act(element, 'UNLOCK');
        expect(dialogs.verify).not.toHaveBeenCalled();
        expect(dialogs.approve).toHaveBeenCalledWith(expect.objectContaining(TO_UNLOCK));
        expect(dialogs.act).not.toHaveBeenCalled();
        const caller = part<{ gate: Apex.GateState }>(element, 'access-console-caller');
        expect(caller?.gate.approval?.state).toBe('WAITING');
    });

    it('tells the second admin on which proof, and asks on its strength', async () => {
        answer(getGate).mockResolvedValue(halfway);
        const element = await open();
        await act(element, 'UNLOCK');
        const [[{ facts, act: ask }]] = dialogs.approve.mock.calls as [
            [{ facts: string[]; act: (reason: string) => Promise<unknown> }]
        ];
        expect(facts[0]).toBe('What you ask for: unlock Mia Chen. You verified by: Call back.');
        await ask('Month-end run.');
        expect(askForApproval).toHaveBeenCalledWith({
            verificationId: gate.verification?.id,
            action: 'UNLOCK',
            reason: 'Month-end run.'
        });
    });

    it('goes on from the verification to the request for approval', async () => {
        dialogs.verify.mockResolvedValue(halfway);
        const element = await open();
        await send(element, 'access-console-caller', 'verifyasked');
        expect(dialogs.approve).toHaveBeenCalledWith(expect.objectContaining(TO_UNLOCK));
    });

    it('asks nobody to agree to a freeze', async () => {
        const verdict = {
            ...detail.diagnosis.findings[0],
            advice: [{ code: 'FREEZE_USER', text: '' }]
        };
        const diagnosis = { ...detail.diagnosis, findings: [verdict] };
        answer(getDetail).mockResolvedValue({ ...detail, diagnosis });
        const states = halfway.actions.map((state) => ({
            ...state,
            isAllowed: state.action === 'FREEZE'
        }));
        dialogs.verify.mockResolvedValue({ ...halfway, actions: states });
        const element = await open();
        await send(element, 'access-console-caller', 'verifyasked');
        expect(dialogs.approve).not.toHaveBeenCalled();
        await act(element, 'FREEZE');
        expect(dialogs.act).toHaveBeenCalledWith(expect.objectContaining({ action: 'FREEZE' }));
    });

    it('opens one dialog at a time', async () => {
        dialogs.verify.mockReturnValue(new Promise(() => undefined));
        const element = await open();
        await act(element, 'UNLOCK');
        await act(element, 'UNLOCK');
        expect(dialogs.verify).toHaveBeenCalledTimes(1);
    });

    it('shows the decision of a second admin by itself', async () => {
        const approval = { ...gate.approval, state: 'WAITING' } as Apex.ApprovalView;
        answer(getGate).mockResolvedValue({ ...halfway, approval });
        const element = await open();
        answer(getGate).mockResolvedValue(gate);
        await jest.advanceTimersByTimeAsync(5_000);
        const bar = part<{ gate: Apex.GateState }>(element, 'access-console-gate-bar');
        expect(bar?.gate.approval?.state).toBe('APPROVED');
    });

    it('shows the proof by itself', async () => {
        answer(getOpenCase).mockResolvedValue(caseView);
        const element = await open();
        answer(getOpenCase).mockResolvedValue({ ...caseView, state: 'BACK_IN' });
        await jest.advanceTimersByTimeAsync(5_000);
        const watch = part<{ view: Apex.CaseView }>(element, 'access-console-watch');
        expect(watch?.view.state).toBe('BACK_IN');
    });

    it('hands what happened to the timeline', async () => {
        const element = await open();
        const timeline = part<{ marks: { kind: string }[]; culpritKey: string }>(
            element,
            'login-timeline'
        );
        expect(timeline?.marks.map(({ kind }) => kind)).toEqual(['action', 'password', 'lock']);
        expect(timeline?.culpritKey).toBe(detail.diagnosis.findings[0]?.culprit.key);
    });

    it('shows the rows that prove the verdict, as far back in the timeline as they are', async () => {
        const element = await open();
        const reach = jest.fn();
        const showOnly = jest.fn();
        Object.assign(part(element, 'login-timeline') as object, { reach });
        Object.assign(part(element, 'login-rows') as object, { showOnly });
        await send(element, 'access-console-verdict', 'rowsasked', { ids: ['1', '2'] });
        expect(reach).toHaveBeenCalledWith(['1', '2']);
        expect(showOnly).toHaveBeenCalledWith(['1', '2']);
    });

    it('lets the steps be read before there is a case, and not twice', async () => {
        const steps = (element: HTMLElement) =>
            part<{ steps: unknown[] }>(element, 'access-console-culprit')?.steps;
        expect(steps(await open())).toEqual(detail.runbook);
        document.body.replaceChildren();
        answer(getOpenCase).mockResolvedValue(caseView);
        expect(steps(await open())).toEqual([]);
    });

    it('keeps what is shown when a look fails, and says since when', async () => {
        const element = await open();
        answer(getDetail).mockRejectedValue(new TypeError('Failed to fetch'));
        await jest.advanceTimersByTimeAsync(5_000);
        expect(part(element, 'access-console-verdict')).not.toBeNull();
        expect(element.shadowRoot?.querySelector('[role="status"]')?.textContent).toMatch(
            /^No answer since /
        );
        answer(getDetail).mockResolvedValue(detail);
        window.dispatchEvent(new CustomEvent('online'));
        await settle();
        expect(element.shadowRoot?.querySelector('[role="status"]')?.textContent).toBe('');
    });

    it('says why the person can not be shown', async () => {
        answer(getDetail).mockRejectedValue({ body: { message: 'There is no such user.' } });
        const element = await open();
        const panel = part<{ message: string }>(element, 'error-panel');
        expect(panel?.message).toBe('There is no such user.');
    });

    it('keeps gate and reset for who may not see how others sign in', async () => {
        answer(getDetail).mockResolvedValue({
            ...detail,
            diagnosis: null,
            clients: [],
            attempts: [],
            person: { ...detail.person, state: null, lockedSince: null, cause: null }
        });
        const element = await open();
        expect(text(element)).toContain("What you can't see here");
        expect(part(element, 'access-console-verdict')).toBeNull();
        expect(part(element, 'access-console-caller')).not.toBeNull();
        await act(element, 'RESET');
        expect(dialogs.weigh).not.toHaveBeenCalled();
        expect(dialogs.verify).toHaveBeenCalledTimes(1);
    });

    it('shows what was said when help was asked for, of this person alone', async () => {
        const own = { id: '1', personId: detail.person.id, raisedAt: detail.checkedAt };
        answer(getQueue).mockResolvedValue([own, { id: '2', personId: '005000000000002AAA' }]);
        const element = await open();
        const card = part<{ requests: unknown[] }>(element, 'access-console-request');
        expect(card?.requests).toEqual([own]);
    });

    it('says why there is no gate', async () => {
        answer(getGate).mockRejectedValue({ body: { message: 'You may not verify callers.' } });
        const element = await open();
        const panel = part<{ message: string }>(element, 'error-panel');
        expect(panel?.message).toBe('You may not verify callers.');
    });
});
