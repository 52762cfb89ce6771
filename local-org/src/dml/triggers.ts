import type { SObjectDescribe } from '../sobj/schema.ts';
import type { SObjectValue } from '../sobj/sobject.ts';

export type TriggerTime = 'before' | 'after';
export type TriggerOperation = 'insert' | 'update' | 'delete' | 'undelete';

/** One firing of an object's triggers, of at most 200 records. */
export interface TriggerEvent {
    readonly time: TriggerTime;
    readonly operation: TriggerOperation;
    readonly object: SObjectDescribe;
    /** `Trigger.new`: writable before the save; null when records are deleted. */
    readonly newRecords: readonly SObjectValue[] | null;
    /** `Trigger.old`, in the same order; null when records are inserted or undeleted. */
    readonly oldRecords: readonly SObjectValue[] | null;
}

/** Runs the triggers of an object; `addError` on a record refuses it, an exception ends the statement. */
export interface TriggerHost {
    /** False spares making records that no trigger would see. */
    has(object: string, time: TriggerTime, operation: TriggerOperation): boolean;
    fire(event: TriggerEvent): void;
}
