/**
 * System.Database: dynamic SOQL and savepoints.
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_methods_system_database.htm
 */
import type { ApexEnumValue, ApexMap } from '../../rt/values/index.ts';
import { nonNull } from '../arguments.ts';
import { localBinds, mapBinds, queryCount, queryRecords } from '../database/query.ts';
import { release, rollback, setSavepoint } from '../database/savepoints.ts';
import { enumeration, natives } from '../registry.ts';

enumeration('AccessLevel', ['SYSTEM_MODE', 'USER_MODE']);

natives(
    'Database',
    nonNull({
        'countQuery(String)': (text: string) => queryCount(text, localBinds, null),
        'countQuery(String,AccessLevel)': (text: string, level: ApexEnumValue) =>
            queryCount(text, localBinds, level),
        'countQueryWithBinds(String,Map<String,Object>,AccessLevel)': (
            text: string,
            binds: ApexMap,
            level: ApexEnumValue
        ) => queryCount(text, mapBinds(binds), level),
        'query(String)': (text: string) => queryRecords(text, localBinds, null),
        'query(String,AccessLevel)': (text: string, level: ApexEnumValue) =>
            queryRecords(text, localBinds, level),
        'queryWithBinds(String,Map<String,Object>,AccessLevel)': (
            text: string,
            binds: ApexMap,
            level: ApexEnumValue
        ) => queryRecords(text, mapBinds(binds), level),
        'releaseSavepoint(Savepoint)': release,
        'rollback(Savepoint)': rollback,
        'setSavepoint()': setSavepoint
    })
);
