import getOverview from '@salesforce/apex/AccessConsoleController.getOverview';
import getQueue from '@salesforce/apex/RequestQueueController.getQueue';
import getRisks from '@salesforce/apex/AccessConsoleController.getRisks';
import getWaiting from '@salesforce/apex/ApprovalController.getWaiting';
import canWorkRequests from '@salesforce/customPermission/Latchkey_Can_Work_Requests';
import { messageOf, wasAnswered } from 'c/apexError';
import { SharedLook } from './sharedLook';

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

/** The page and the utility bar look at the same moments. */
const lists = new SharedLook(() =>
    Promise.allSettled([
        getOverview(),
        canWorkRequests ? getQueue() : Promise.resolve([]),
        getWaiting()
    ])
);
const risks = new SharedLook(() => getRisks());

/** Looks once more at what may change from second to second. @param known what is known so far */
export async function lookAtLists(known: ConsoleData): Promise<ConsoleData> {
    return merged(known, await lists.begin());
}

/** Same, unless somebody else on the page is looking already: then with them. */
export async function joinLookAtLists(known: ConsoleData): Promise<ConsoleData> {
    return merged(known, await lists.join());
}

/** Looks at what changes from day to day. @returns undefined when it could not be read */
export function lookAtRisks(): Promise<Apex.ConsoleRisk[] | undefined> {
    return orUndefined(risks.begin());
}

/** Same, unless somebody else on the page is looking already: then with them. */
export function joinLookAtRisks(): Promise<Apex.ConsoleRisk[] | undefined> {
    return orUndefined(risks.join());
}

/** For who goes: looks that are under way are nobody's to join, or one without an answer would keep all others waiting. */
export function leaveLooks(): void {
    lists.forget();
    risks.forget();
}

type Answers = Awaited<ReturnType<typeof lists.begin>>;

function merged(known: ConsoleData, [overview, requests, approvals]: Answers): ConsoleData {
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

/** The lists say that something could not be read; the next look comes by itself. */
async function orUndefined<T>(look: Promise<T>): Promise<T | undefined> {
    try {
        return await look;
    } catch {
        return undefined;
    }
}

function valueOf<T>(result: PromiseSettledResult<T>): T | undefined {
    return result.status === 'fulfilled' ? result.value : undefined;
}
