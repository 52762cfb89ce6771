import { toJson } from '../run/aura-result.ts';
import { runInTransaction } from '../run/transaction.ts';
import { Limits } from '../rt/limits.ts';
import { ApexSet } from '../rt/values/index.ts';
import type { ScenarioOrg } from './scenario-org.ts';

/** What the verdicts about several people took and say. */
export interface ManyAnswers {
    /** Cause of the verdict by user id. */
    readonly causes: ReadonlyMap<string, string>;
    readonly queries: number;
    readonly queryRows: number;
    /** Milliseconds as the limits count them. */
    readonly cpuMs: number;
}

/**
 * Asks the app's own Apex about several people in one transaction, as an admin.
 * @param userIds ids of at most 200 people of the org
 * @throws LimitException beyond the limits of a synchronous request
 */
export function diagnoseMany(opened: ScenarioOrg, userIds: readonly string[]): ManyAnswers {
    const { org, adminId } = opened;
    const service = org.program.symbol('DiagnosisService')!;
    const [method] = service.methods.get('diagnoseall')!;
    const limits = new Limits();
    const answers = runInTransaction(org, { userId: adminId, limits }, () => {
        return toJson(org.program.shell(service)[method!.js]!(new ApexSet('Id', userIds)));
    }) as Record<string, { readonly findings: readonly { readonly cause: string }[] }>;
    return {
        causes: new Map(
            Object.entries(answers).map(([id, { findings }]) => [id, findings[0]!.cause])
        ),
        queries: limits.used('queries'),
        queryRows: limits.used('queryRows'),
        cpuMs: limits.used('cpuTime')
    };
}
