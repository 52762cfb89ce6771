/**
 * Batch Apex and query locators.
 * https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_batch_interface.htm
 */
import { throwApex, Unsupported } from '../../rt/exceptions.ts';
import { currentTransaction } from '../../rt/transaction.ts';
import {
    type ApexEnumValue,
    type ApexList,
    type ApexMap,
    typeName
} from '../../rt/values/index.ts';
import { nonNull } from '../arguments.ts';
import { isFinishing, runBatch, type UserBatch } from '../async/batch.ts';
import type { JobContext } from '../async/contexts.ts';
import { deepCopy } from '../async/copy.ts';
import { addJob, currentJob } from '../async/job.ts';
import { QueryLocator, QueryLocatorIterator } from '../async/query-locator.ts';
import { requireJobRunner } from '../async/runner.ts';
import { localBinds, mapBinds, queryRecords } from '../database/query.ts';
import { natives } from '../registry.ts';

/** https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_batch_interface.htm: scope */
const DEFAULT_SCOPE = 200;
const MAX_SCOPE = 2000;

natives(
    'Database',
    nonNull({
        'executeBatch(Object)': (batch: UserBatch) => executeBatch(batch, DEFAULT_SCOPE),
        'executeBatch(Object,Integer)': executeBatch,
        'getQueryLocator(List<SObject>)': (rows: ApexList) => new QueryLocator(rows, null),
        'getQueryLocator(String)': (text: string) => locator(text, localBinds, null),
        'getQueryLocator(String,AccessLevel)': (text: string, level: ApexEnumValue) =>
            locator(text, localBinds, level),
        'getQueryLocatorWithBinds(String,Map<String,Object>,AccessLevel)': (
            text: string,
            binds: ApexMap,
            level: ApexEnumValue
        ) => locator(text, mapBinds(binds), level)
    })
);

natives('Database.Batchable', {
    'start(Database.BatchableContext)': (batch: UserBatch, context: JobContext) =>
        batch.i_start_1(context),
    'execute(Database.BatchableContext,List<T>)': (
        batch: UserBatch,
        context: JobContext,
        scope: ApexList
    ) => batch.i_execute_2(context, scope),
    'finish(Database.BatchableContext)': (batch: UserBatch, context: JobContext) =>
        batch.i_finish_1(context)
});

natives('Database.BatchableContext', {
    'getChildJobId()': () => null,
    'getJobId()': (context: JobContext) => context.jobId
});

natives('Database.QueryLocator', {
    'getQuery()': ({ query }: QueryLocator) => {
        if (query === null) throw new Unsupported('QueryLocator.getQuery of an inline query');
        return query;
    },
    'iterator()': (rows: QueryLocator) => new QueryLocatorIterator(rows)
});

natives('Database.QueryLocatorIterator', {
    'hasNext()': (rows: QueryLocatorIterator) => rows.hasNext,
    'next()': (rows: QueryLocatorIterator) =>
        rows.next() ?? throwApex('System.NoSuchElementException', 'No more rows')
});

function executeBatch(batch: UserBatch, scope: number): string {
    requireJobRunner();
    if (!('i_execute_2' in batch))
        throwApex('System.TypeException', `${typeName(batch)} is no Database.Batchable`);
    const job = currentJob();
    if (job?.kind === 'Future' || (job?.kind === 'BatchApex' && !isFinishing())) {
        throwApex(
            'System.AsyncException',
            'Database.executeBatch cannot be called from a batch start, batch execute, or future method.'
        );
    }
    if (scope < 1) throwApex('System.UnexpectedException', `Invalid batch size: ${scope}`);
    const instance = deepCopy(batch);
    return addJob({
        kind: 'BatchApex',
        className: typeName(batch),
        run: (host, id) => runBatch(instance, Math.min(scope, MAX_SCOPE), host, id)
    });
}

function locator(
    text: string,
    binds: Parameters<typeof queryRecords>[1],
    level: ApexEnumValue | null
): QueryLocator {
    const rows = queryRecords(text, binds, level);
    currentTransaction().limits.count(
        'queryLocatorRows',
        currentJob() === undefined ? rows.size : 0
    );
    return new QueryLocator(rows, text);
}
