import getDetail from '@salesforce/apex/AccessConsoleController.getDetail';
import getGate from '@salesforce/apex/VerificationController.getGate';
import getQueue from '@salesforce/apex/RequestQueueController.getQueue';
import getOpenCase from '@salesforce/apex/RecoveryController.getOpenCase';
import getPastActions from '@salesforce/apex/PastActionsController.getPastActions';
import canWorkRequests from '@salesforce/customPermission/Latchkey_Can_Work_Requests';
import { messageOf, wasAnswered } from 'c/apexError';

/** What is known of one person. What could not be read again stays as it was read last. */
export interface PersonData {
    detail?: Apex.ConsoleDetail;
    gate?: Apex.GateState;
    /** The case under way, or one that ended lately. */
    view?: Apex.CaseView;
    actions: Apex.PastAction[];
    /** What was said when help was asked for. */
    requests: Apex.QueueRow[];
    /** Milliseconds by which the server's clock is ahead of this computer's. */
    offset: number;
    /** Why the person can't be shown; empty when the look was answered. */
    error: string;
    /** True when no answer came at all. */
    isOffline: boolean;
    gateError: string;
    actionsError: string;
}

export const NOTHING: PersonData = {
    actions: [],
    requests: [],
    offset: 0,
    error: '',
    isOffline: false,
    gateError: '',
    actionsError: ''
};

/** Looks once more. @param known what is known so far, of the same person */
export async function look(userId: string, known: PersonData): Promise<PersonData> {
    const [detail, gate, view, actions] = await Promise.allSettled([
        getDetail({ userId }),
        getGate({ personId: userId }),
        getOpenCase({ personId: userId }),
        getPastActions({ personId: userId })
    ]);
    const answered = valueOf(detail);
    return {
        ...known,
        detail: answered ?? known.detail,
        gate: valueOf(gate) ?? known.gate,
        view: view.status === 'fulfilled' ? (view.value ?? undefined) : known.view,
        actions: valueOf(actions) ?? known.actions,
        offset: answered ? Date.parse(answered.checkedAt) - Date.now() : known.offset,
        error: errorOf(detail),
        isOffline: detail.status === 'rejected' && !wasAnswered(detail.reason),
        gateError: errorOf(gate),
        actionsError: errorOf(actions)
    };
}

/** Open requests about one person; none where the running user may not read requests, or no answer came. */
export async function requestsAbout(userId: string): Promise<Apex.QueueRow[]> {
    if (!canWorkRequests) return [];
    return getQueue()
        .then((queue) => queue.filter(({ personId }) => personId === userId))
        .catch(() => []);
}

function valueOf<T>(result: PromiseSettledResult<T>): T | undefined {
    return result.status === 'fulfilled' ? result.value : undefined;
}

function errorOf(result: PromiseSettledResult<unknown>): string {
    return result.status === 'rejected' ? messageOf(result.reason) : '';
}
