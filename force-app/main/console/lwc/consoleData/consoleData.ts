import getOverview from '@salesforce/apex/AccessConsoleController.getOverview';
import getQueue from '@salesforce/apex/RequestQueueController.getQueue';
import getRisks from '@salesforce/apex/AccessConsoleController.getRisks';
import getWaiting from '@salesforce/apex/ApprovalController.getWaiting';
import canWorkRequests from '@salesforce/customPermission/Latchkey_Can_Work_Requests';
import { messageOf, wasAnswered } from 'c/apexError';

/** What the console's lists hold. What could not be read again stays as it was read last. */
export interface ConsoleData {
    overview?: Apex.ConsoleOverview;
    requests: Apex.QueueRow[];
    approvals: Apex.ApprovalView[];
    /** Undefined until the first look at them. */
    risks?: Apex.ConsoleRisk[];
    /** What went wrong with the latest look; empty when all of it was answered. */
    error: string;
    /** True when no answer came at all. */
    isOffline: boolean;
}

export const NOTHING: ConsoleData = { requests: [], approvals: [], error: '', isOffline: false };

/** Looks once more at what may change from second to second. @param known what is known so far */
export async function lookAtLists(known: ConsoleData): Promise<ConsoleData> {
    const [overview, requests, approvals] = await Promise.allSettled([
        getOverview(),
        canWorkRequests ? getQueue() : Promise.resolve([]),
        getWaiting()
    ]);
    const failed = [overview, requests, approvals].find(({ status }) => status === 'rejected') as
        PromiseRejectedResult | undefined;
    return {
        ...known,
        overview: valueOf(overview) ?? known.overview,
        requests: valueOf(requests) ?? known.requests,
        approvals: valueOf(approvals) ?? known.approvals,
        error: failed ? messageOf(failed.reason) : '',
        isOffline: failed !== undefined && !wasAnswered(failed.reason)
    };
}

/** Looks at what changes from day to day. @returns undefined when it could not be read */
export async function lookAtRisks(): Promise<Apex.ConsoleRisk[] | undefined> {
    try {
        return await getRisks();
    } catch {
        // The lists say that something could not be read; the next look comes by itself.
        return undefined;
    }
}

function valueOf<T>(result: PromiseSettledResult<T>): T | undefined {
    return result.status === 'fulfilled' ? result.value : undefined;
}
