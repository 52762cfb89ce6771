/**
 * System.System: debug lines, the clock, the kind of transaction.
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_methods_system_system.htm
 */
import { currentTransaction } from '../../rt/transaction.ts';
import { ApexDatetime, equal, toText } from '../../rt/values/index.ts';
import { hashValue } from '../hash.ts';
import { currentJob } from '../async/job.ts';
import { enumeration, natives } from '../registry.ts';
import { userToday } from '../time/now.ts';

enumeration('LoggingLevel', [
    'NONE',
    'ERROR',
    'WARN',
    'INFO',
    'DEBUG',
    'FINE',
    'FINER',
    'FINEST',
    'INTERNAL'
]);

natives('System', {
    'currentTimeMillis()': () => BigInt(currentTransaction().org.clock.now()),
    'debug(Object)': debug,
    'debug(LoggingLevel,Object)': (_level: unknown, message: unknown) => debug(message),
    'equals(Object,Object)': equal,
    'hashCode(Object)': hashValue,
    'isBatch()': () => currentJob()?.kind === 'BatchApex',
    'isFuture()': () => currentJob()?.kind === 'Future',
    'isQueueable()': () => currentJob()?.kind === 'Queueable',
    'isScheduled()': () => currentJob()?.kind === 'ScheduledApex',
    'now()': () => new ApexDatetime(currentTransaction().org.clock.now()),
    'today()': userToday
});

function debug(message: unknown): void {
    currentTransaction().debug(toText(message));
}
