/**
 * EventBus: publishing platform events, and delivering them in tests.
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_class_eventbus_EventBus.htm
 */
import { throwApex } from '../../rt/exceptions.ts';
import { currentTransaction } from '../../rt/transaction.ts';
import { ApexDatetime, ApexList } from '../../rt/values/index.ts';
import type { SObjectValue } from '../../sobj/sobject.ts';
import { listOf, nonNull } from '../arguments.ts';
import { DatabaseError, RecordResult } from '../database/results.ts';
import { requireEventRunner, waitingEvents } from '../events/bus.ts';
import { PublishResult, tellCallbacks } from '../events/callbacks.ts';
import { natives } from '../registry.ts';
import { randomUuidText } from '../uuid.ts';

natives(
    'EventBus',
    nonNull({
        'publish(SObject)': (record: SObjectValue) => publishOne(record, null),
        'publish(SObject,Object)': publishOne,
        'publish(List<SObject>)': (records: ApexList) => publishAll(records, null),
        'publish(List<SObject>,Object)': publishAll
    })
);

natives('EventBus.TestBroker', {
    'deliver()': () => requireEventRunner()(waitingEvents().splice(0)),
    'fail()': () => tellCallbacks(waitingEvents().splice(0), false)
});

natives('EventBus.EventPublishSuccessCallback', {
    'onSuccess(EventBus.SuccessResult)': (
        callback: { i_onsuccess_1(result: unknown): void },
        result: unknown
    ) => callback.i_onsuccess_1(result)
});

natives('EventBus.EventPublishFailureCallback', {
    'onFailure(EventBus.FailureResult)': (
        callback: { i_onfailure_1(result: unknown): void },
        result: unknown
    ) => callback.i_onfailure_1(result)
});

for (const name of ['SuccessResult', 'FailureResult']) {
    natives(`EventBus.${name}`, {
        'getEventUuids()': ({ uuids }: PublishResult) => listOf('String', uuids)
    });
}

function publishOne(record: SObjectValue, callback: object | null): RecordResult {
    countCall([record]);
    return publish(record, callback);
}

function publishAll(records: ApexList, callback: object | null): ApexList {
    const events = records.values() as SObjectValue[];
    countCall(events);
    const results = events.map((one) => publish(one, callback));
    return listOf('Database.SaveResult', results);
}

/**
 * Each call counts once however many events it gets: as DML or, when any of them is published immediately, by a limit of
 * its own.
 */
function countCall(events: readonly SObjectValue[]): void {
    const isImmediate = events.some(({ describe }) => describe.publishesImmediately);
    currentTransaction().limits.count(isImmediate ? 'publishImmediateDml' : 'dmlStatements');
}

function publish(record: SObjectValue, callback: object | null): RecordResult {
    requireEventRunner();
    const { describe } = record;
    if (describe.kind !== 'event')
        throwApex('System.TypeException', `${describe.name} is no platform event`);
    const { org, userId } = currentTransaction();
    const missing = missingField(record);
    if (missing !== null) {
        const text = `Required fields are missing: [${missing}]`;
        const error = new DatabaseError('REQUIRED_FIELD_MISSING', text, [missing]);
        return new RecordResult('Database.SaveResult', null, [error]);
    }
    const copy = record.clone({
        preserveId: false,
        deep: false,
        preserveTimestamps: false,
        preserveAutonumber: false
    });
    const uuid = randomUuidText();
    copy.load('eventuuid', uuid);
    copy.load('createddate', new ApexDatetime(org.clock.now()));
    copy.load('createdbyid', userId);
    record.load('eventuuid', uuid);
    waitingEvents().push({ record: copy, uuid, callback });
    return new RecordResult('Database.SaveResult', null, []);
}

function missingField({ describe, values }: SObjectValue): string | null {
    const missing = describe.fields.find(
        (field) =>
            field.createable &&
            !field.nillable &&
            field.type !== 'boolean' &&
            !field.defaultedOnCreate &&
            (values.get(field.name.toLowerCase()) ?? null) === null
    );
    return missing?.name ?? null;
}
