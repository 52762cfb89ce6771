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
    /** Why the person can't be shown; empty when the look was answered. */
    error: string;
    /** True when no answer came at all. */
    isOffline: boolean;
    gateError: string;
    actionsError: string;
}

export const NOTHING: PersonData = {
    actions: [],
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
    return {
        detail: valueOf(detail) ?? known.detail,
        gate: valueOf(gate) ?? known.gate,
        view: view.status === 'fulfilled' ? (view.value ?? undefined) : known.view,
        actions: valueOf(actions) ?? known.actions,
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
