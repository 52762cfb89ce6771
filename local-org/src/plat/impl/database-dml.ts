/**
 * System.Database: DML with results.
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_methods_system_database.htm
 */
import type { DmlOperation, DmlResult } from '../../dml/dml.ts';
import { changeRecords } from '../../rt/dml.ts';
import { throwApex } from '../../rt/exceptions.ts';
import { currentTransaction } from '../../rt/transaction.ts';
import { ApexEnumValue, ApexList } from '../../rt/values/index.ts';
import { SObjectValue } from '../../sobj/sobject.ts';
import { listOf, nonNull } from '../arguments.ts';
import { accessMode } from '../database/access.ts';
import { DatabaseError, RecordResult } from '../database/results.ts';
import { type Native, natives } from '../registry.ts';
import { SObjectFieldToken } from '../schema/tokens.ts';

const RESULT_TYPES: Readonly<Record<DmlOperation, string>> = {
    insert: 'Database.SaveResult',
    update: 'Database.SaveResult',
    upsert: 'Database.UpsertResult',
    delete: 'Database.DeleteResult',
    undelete: 'Database.UndeleteResult'
};
/** What may follow the records: all-or-none, access level, or both. */
const TAILS = ['', ',Boolean', ',AccessLevel', ',Boolean,AccessLevel'];

for (const operation of Object.keys(RESULT_TYPES) as DmlOperation[]) {
    natives('Database', nonNull(overloads(operation)));
}

/** Every way to call one operation. */
function overloads(operation: DmlOperation): Record<string, Native> {
    const byId = operation === 'delete' || operation === 'undelete';
    const targets = ['SObject', 'List<SObject>', ...(byId ? ['Id', 'List<Id>'] : [])];
    const fields = ['', ...(operation === 'upsert' ? [',Schema.SObjectField'] : [])];
    const signatures = targets.flatMap((target) =>
        fields.flatMap((field) => TAILS.map((tail) => `${operation}(${target}${field}${tail})`))
    );
    const run: Native = (target, ...options) => execute(operation, target, options);
    return Object.fromEntries(signatures.map((signature) => [signature, run]));
}

function execute(operation: DmlOperation, target: unknown, options: readonly unknown[]): unknown {
    const level = options.find((one) => one instanceof ApexEnumValue) ?? null;
    const field = options.find((one) => one instanceof SObjectFieldToken);
    const many = target instanceof ApexList;
    const records = (many ? target.values() : [target]).map(recordOf);
    const results = changeRecords(operation, records, {
        ...accessMode(level),
        allOrNone: !options.includes(false),
        externalIdField: field?.describe.name ?? null
    }).map((result) => resultOf(operation, result));
    return many ? listOf(RESULT_TYPES[operation], results) : results[0];
}

/** A record, or for an Id one that has just that. */
function recordOf(target: unknown): SObjectValue {
    if (typeof target !== 'string') return target as SObjectValue;
    const describe = currentTransaction().org.schema.ofId(target);
    if (describe === undefined) return throwApex('System.TypeException', `Invalid id: ${target}`);
    const record = new SObjectValue(describe);
    record.load('id', target);
    return record;
}

function resultOf(operation: DmlOperation, { id, errors, created }: DmlResult): RecordResult {
    const all = errors.map((one) => new DatabaseError(one.statusCode, one.message, one.fields));
    return new RecordResult(RESULT_TYPES[operation], id, all, created);
}
