/**
 * Database.Error and the results of DML.
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_namespace_Database.htm
 */
import { platformConstant } from '../../rt/values/index.ts';
import { listOf } from '../arguments.ts';
import type { DatabaseError, RecordResult } from '../database/results.ts';
import { natives } from '../registry.ts';

natives('Database.Error', {
    'getFields()': (error: DatabaseError) => listOf('String', error.fields),
    'getMessage()': (error: DatabaseError) => error.message,
    'getStatusCode()': (error: DatabaseError) => platformConstant('StatusCode', error.statusCode)
});

for (const name of ['SaveResult', 'UpsertResult', 'DeleteResult', 'UndeleteResult']) {
    const readers = {
        errors: (result: RecordResult) => listOf('Database.Error', result.errors),
        id: (result: RecordResult) => result.id,
        success: (result: RecordResult) => result.success
    };
    natives(`Database.${name}`, {
        'get errors': readers.errors,
        'get id': readers.id,
        'get success': readers.success,
        'getErrors()': readers.errors,
        'getId()': readers.id,
        'isSuccess()': readers.success
    });
}

natives('Database.UpsertResult', {
    'get created': (result: RecordResult) => result.created,
    'isCreated()': (result: RecordResult) => result.created
});
