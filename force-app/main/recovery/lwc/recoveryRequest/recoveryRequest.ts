import begin from '@salesforce/apex/RecoveryController.beginCase';
import carryOut from '@salesforce/apex/RecoveryController.carryOut';
import { wasAnswered } from 'c/apexError';

/** Code of an action, as Apex knows it. */
export type RecoveryAction = 'UNLOCK' | 'RESET' | 'FREEZE' | 'UNFREEZE';

/** What is wanted, for whom, and why. */
export interface RecoveryRequest {
    action: RecoveryAction;
    personId: string;
    verificationId: string;
    /** Empty where none is asked for. */
    reason: string;
    ticket: string;
    /** Why more is done than the hourly limit allows; empty within it. */
    overrideReason: string;
}

/** Keys of requests that are not done yet: repeated under the same key, they act once. */
const unfinished = new Map<string, string>();

/**
 * Claims the verification, then acts: two calls, because Salesforce keeps both kinds of change apart.
 * @returns the case that was opened, with what became of the action
 * @throws what Apex or the connection says; unless the gate said no, the next try bears the same key
 */
export async function perform(request: RecoveryRequest): Promise<Apex.CaseView> {
    const { personId, action, verificationId } = request;
    const id = [personId, action, verificationId].join();
    const requestKey = unfinished.get(id) ?? crypto.randomUUID();
    unfinished.set(id, requestKey);
    const begun = await begin({ ...request, requestKey }).catch((error: unknown) => {
        if (wasAnswered(error)) unfinished.delete(id);
        throw error;
    });
    const done = await carryOut({ caseId: begun.id });
    if (done.result === 'DONE') unfinished.delete(id);
    return done;
}
