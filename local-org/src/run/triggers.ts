import type { TriggerEvent, TriggerHost } from '../dml/triggers.ts';
import { withTriggerContext, type TriggerContext } from '../rt/ops-triggers.ts';
import { ApexList, ApexMap, platformConstant } from '../rt/values/index.ts';
import type { SObjectValue } from '../sobj/sobject.ts';
import type { ProgramTrigger } from './program.ts';

/** Runs the triggers of a program, those of one object in order of file. */
export function triggerHost(triggers: readonly ProgramTrigger[]): TriggerHost {
    const matching = (object: string, event: string) =>
        triggers.filter((one) => one.object === object && one.events.includes(event));
    return {
        has: (object, time, operation) => matching(object, `${time} ${operation}`).length > 0,
        fire(event) {
            const context = contextOf(event);
            for (const trigger of matching(event.object.name, `${event.time} ${event.operation}`)) {
                withTriggerContext(context, trigger.run);
            }
        }
    };
}

/**
 * The context variables of a firing.
 * https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_triggers_context_variables.htm
 */
function contextOf(event: TriggerEvent): TriggerContext {
    const { time, operation, object, newRecords, oldRecords } = event;
    const withIds = !(time === 'before' && operation === 'insert');
    return {
        isexecuting: true,
        isbefore: time === 'before',
        isafter: time === 'after',
        isinsert: operation === 'insert',
        isupdate: operation === 'update',
        isdelete: operation === 'delete',
        isundelete: operation === 'undelete',
        new: listOf(object.name, time === 'after' ? protectedOnes(newRecords) : newRecords),
        old: listOf(object.name, protectedOnes(oldRecords)),
        newmap: withIds ? mapOf(object.name, newRecords) : null,
        oldmap: mapOf(object.name, oldRecords),
        size: (newRecords ?? oldRecords ?? []).length,
        operationtype: platformConstant('TriggerOperation', `${time}_${operation}`.toUpperCase())
    };
}

/** `Trigger.old`, and `Trigger.new` after the save, can't be changed. */
function protectedOnes(records: readonly SObjectValue[] | null): readonly SObjectValue[] | null {
    return records?.map((record) => record.protect()) ?? null;
}

function listOf(object: string, records: readonly SObjectValue[] | null): ApexList | null {
    return records === null ? null : new ApexList(object, [...records]);
}

function mapOf(object: string, records: readonly SObjectValue[] | null): ApexMap | null {
    return records === null
        ? null
        : new ApexMap(
              'Id',
              object,
              records.map((record): [unknown, unknown] => [record.id, record])
          );
}
