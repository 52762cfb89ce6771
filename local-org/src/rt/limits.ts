/**
 * Governor limits of one transaction.
 * Numbers: https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_gov_limits.htm
 */
import { throwApex } from './exceptions.ts';

/** What is counted. `cpuTime` is in milliseconds, `heapSize` in bytes. */
export type LimitKind =
    | 'queries'
    | 'aggregateQueries'
    | 'queryRows'
    | 'queryLocatorRows'
    | 'soslQueries'
    | 'dmlStatements'
    | 'dmlRows'
    | 'publishImmediateDml'
    | 'cpuTime'
    | 'heapSize'
    | 'callouts'
    | 'emailInvocations'
    | 'futureCalls'
    | 'queueableJobs'
    | 'savepoints'
    | 'savepointRollbacks';

/** Ticks (loop rounds and calls) that count as one millisecond of CPU time, so that runs repeat exactly. */
const TICKS_PER_MILLISECOND = 20_000;

const SYNCHRONOUS: Readonly<Record<LimitKind, number>> = {
    queries: 100,
    aggregateQueries: 300,
    queryRows: 50_000,
    queryLocatorRows: 10_000,
    soslQueries: 20,
    dmlStatements: 150,
    dmlRows: 10_000,
    publishImmediateDml: 150,
    cpuTime: 10_000,
    heapSize: 6_000_000,
    callouts: 100,
    emailInvocations: 10,
    futureCalls: 50,
    queueableJobs: 50,
    savepoints: 150,
    savepointRollbacks: 150
};

const ASYNCHRONOUS: Readonly<Record<LimitKind, number>> = {
    ...SYNCHRONOUS,
    queries: 200,
    cpuTime: 60_000,
    heapSize: 12_000_000,
    futureCalls: 0,
    queueableJobs: 1
};

const NOUNS: Readonly<Record<LimitKind, string>> = {
    queries: 'SOQL queries',
    aggregateQueries: 'aggregate queries',
    queryRows: 'query rows',
    queryLocatorRows: 'query locator rows',
    soslQueries: 'SOSL queries',
    dmlStatements: 'DML statements',
    dmlRows: 'DML rows',
    publishImmediateDml: 'publish immediate DML',
    cpuTime: 'CPU time',
    heapSize: 'heap size',
    callouts: 'callouts',
    emailInvocations: 'Email Invocations',
    futureCalls: 'future calls',
    queueableJobs: 'queueable jobs added to the queue',
    savepoints: 'savepoints',
    savepointRollbacks: 'savepoint rollbacks'
};

/** Counters of one transaction, or of the part between `Test.startTest` and `Test.stopTest`. */
export class Limits {
    private readonly counts = new Map<LimitKind, number>();
    private readonly maxima: Readonly<Record<LimitKind, number>>;
    private ticks = 0;

    /** @param asynchronous true for queueable, batch and future jobs */
    constructor(asynchronous = false, overrides: Partial<Record<LimitKind, number>> = {}) {
        this.maxima = { ...(asynchronous ? ASYNCHRONOUS : SYNCHRONOUS), ...overrides };
    }

    used(kind: LimitKind): number {
        if (kind === 'cpuTime') return Math.floor(this.ticks / TICKS_PER_MILLISECOND);
        return this.counts.get(kind) ?? 0;
    }

    max(kind: LimitKind): number {
        return this.maxima[kind];
    }

    /**
     * Adds to a counter.
     * @throws System.LimitException, which Apex can't catch, when the maximum is passed
     */
    count(kind: LimitKind, n = 1): void {
        const used = this.used(kind) + n;
        this.counts.set(kind, used);
        if (used > this.maxima[kind]) {
            throwApex('System.LimitException', `Too many ${NOUNS[kind]}: ${used}`);
        }
    }

    /**
     * Keeps what one query reads into memory within the heap.
     * @param bytes as `rt/heap.ts` estimates them
     * @throws System.LimitException when they are too many
     */
    refuseHeap(bytes: number): void {
        if (bytes > this.maxima.heapSize) {
            throwApex('System.LimitException', `Apex heap size too large: ${bytes}`);
        }
    }

    /** One round of a loop or one call. @throws System.LimitException when CPU time is used up */
    tick(n = 1): void {
        this.ticks += n;
        if (this.ticks > this.maxima.cpuTime * TICKS_PER_MILLISECOND) {
            throwApex('System.LimitException', 'Apex CPU time limit exceeded');
        }
    }
}
