/**
 * System.Limits: what the transaction has used of its governor limits.
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_methods_system_limits.htm
 */
import type { LimitKind } from '../../rt/limits.ts';
import { currentTransaction } from '../../rt/transaction.ts';
import { natives } from '../registry.ts';

const KINDS: Readonly<Record<string, LimitKind>> = {
    AggregateQueries: 'aggregateQueries',
    Callouts: 'callouts',
    CpuTime: 'cpuTime',
    DmlRows: 'dmlRows',
    DmlStatements: 'dmlStatements',
    EmailInvocations: 'emailInvocations',
    FutureCalls: 'futureCalls',
    HeapSize: 'heapSize',
    PublishImmediateDML: 'publishImmediateDml',
    Queries: 'queries',
    QueryLocatorRows: 'queryLocatorRows',
    QueryRows: 'queryRows',
    QueueableJobs: 'queueableJobs',
    SoslQueries: 'soslQueries',
    SavepointRollbacks: 'savepointRollbacks',
    Savepoints: 'savepoints'
};

for (const [name, kind] of Object.entries(KINDS)) {
    natives('Limits', {
        [`get${name}()`]: () => currentTransaction().limits.used(kind),
        [`getLimit${name}()`]: () => currentTransaction().limits.max(kind)
    });
}
