import { auditFields, idField, lookup, readOnly, readOnlyObject } from '../define.ts';
import type { ObjectDefinition } from '../define.ts';

const apexClass = readOnlyObject('ApexClass', '01p', {
    labelPlural: 'Apex Classes',
    fields: [
        idField,
        readOnly('NamespacePrefix', 'string', { length: 15 }),
        readOnly('Name', 'string', { nillable: false, nameField: true }),
        readOnly('ApiVersion', 'double', { nillable: false, scale: 1 }),
        readOnly('Status', 'picklist', {
            nillable: false,
            picklist: ['Active', 'Inactive', 'Deleted']
        }),
        readOnly('LengthWithoutComments', 'int', { nillable: false }),
        ...auditFields
    ]
});

const asyncApexJob = readOnlyObject('AsyncApexJob', '707', {
    label: 'Apex Job',
    fields: [
        idField,
        readOnly('CreatedDate', 'datetime', { nillable: false }),
        lookup('CreatedById', 'User', { createable: false, updateable: false }),
        readOnly('JobType', 'picklist', {
            nillable: false,
            picklist: ['Future', 'ScheduledApex', 'BatchApex', 'BatchApexWorker', 'Queueable']
        }),
        lookup('ApexClassId', 'ApexClass', { createable: false, updateable: false }),
        readOnly('Status', 'picklist', {
            nillable: false,
            picklist: [
                'Queued',
                'Processing',
                'Aborted',
                'Completed',
                'Failed',
                'Preparing',
                'Holding'
            ]
        }),
        readOnly('JobItemsProcessed', 'int', { nillable: false, defaultValue: 0 }),
        readOnly('TotalJobItems', 'int'),
        readOnly('NumberOfErrors', 'int'),
        readOnly('CompletedDate', 'datetime'),
        readOnly('MethodName', 'string'),
        readOnly('ExtendedStatus', 'string', { filterable: false }),
        lookup('ParentJobId', 'AsyncApexJob', { relationshipName: null }),
        lookup('CronTriggerId', 'CronTrigger', { relationshipName: null })
    ]
});

const cronJobDetail = readOnlyObject('CronJobDetail', '08a', {
    fields: [
        idField,
        readOnly('Name', 'string', { nillable: false, nameField: true }),
        readOnly('JobType', 'picklist', { nillable: false })
    ]
});

const cronTrigger = readOnlyObject('CronTrigger', '08e', {
    label: 'Scheduled Jobs',
    fields: [
        idField,
        lookup('CronJobDetailId', 'CronJobDetail', { createable: false, updateable: false }),
        readOnly('NextFireTime', 'datetime'),
        readOnly('PreviousFireTime', 'datetime'),
        readOnly('State', 'string', { length: 16 }),
        readOnly('StartTime', 'datetime'),
        readOnly('EndTime', 'datetime'),
        readOnly('CronExpression', 'string', { length: 255 }),
        readOnly('TimeZoneSidKey', 'string', { length: 40 }),
        readOnly('OwnerId', 'reference', { referenceTo: ['User'] }),
        readOnly('TimesTriggered', 'int', { defaultValue: 0 }),
        readOnly('CreatedDate', 'datetime', { nillable: false }),
        lookup('CreatedById', 'User', { createable: false, updateable: false })
    ]
});

export const apexObjects: readonly ObjectDefinition[] = [
    apexClass,
    asyncApexJob,
    cronJobDetail,
    cronTrigger
];
