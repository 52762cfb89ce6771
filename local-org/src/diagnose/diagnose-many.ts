import type { Org } from '../org.ts';
import { toJson } from '../run/aura-result.ts';
import { runInTransaction } from '../run/transaction.ts';
import { heapSize } from '../rt/heap.ts';
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
    /** Estimates the bytes of the evidence and the verdicts together, as `rt/heap.ts` does. */
    readonly heapBytes: () => number;
}

type Methods = Record<string, (argument: unknown) => unknown>;
type Answers = Record<string, { readonly findings: readonly { readonly cause: string }[] }>;

/**
 * Asks the app's own Apex about several people in one transaction, as an admin.
 * @param userIds ids of at most 200 people of the org
 * @throws LimitException beyond the limits of a synchronous request
 */
export function diagnoseMany(opened: ScenarioOrg, userIds: readonly string[]): ManyAnswers {
    const { org, adminId } = opened;
    const limits = new Limits();
    const { answers, held } = runInTransaction(org, { userId: adminId, limits }, () => {
        const evidence = evidenceAbout(org, userIds);
        const found = judge(org, evidence);
        return { answers: toJson(found) as Answers, held: [evidence, found] };
    });
    return {
        causes: new Map(
            Object.entries(answers).map(([id, { findings }]) => [id, findings[0]!.cause])
        ),
        queries: limits.used('queries'),
        queryRows: limits.used('queryRows'),
        cpuMs: limits.used('cpuTime'),
        heapBytes: () => heapSize(...held)
    };
}

function evidenceAbout(org: Org, userIds: readonly string[]): unknown {
    const service = org.program.instantiate('LoginEvidenceService') as unknown as Methods;
    return service[nameOf(org, 'LoginEvidenceService', 'ofothers')]!(new ApexSet('Id', userIds));
}

function judge(org: Org, evidence: unknown): unknown {
    const service = org.program.shell(org.program.symbol('DiagnosisService')!);
    return service[nameOf(org, 'DiagnosisService', 'judge')]!(evidence);
}

function nameOf(org: Org, className: string, method: string): string {
    return org.program.symbol(className)!.methods.get(method)![0]!.js;
}
