/** DML statements. */
import type { DmlOperation } from '../dml/dml.ts';
import { SObjectValue } from '../sobj/sobject.ts';
import { changeRecords } from './dml.ts';
import { nonNull } from './ops-arithmetic.ts';
import type { ApexList } from './values/index.ts';

/**
 * `insert records` and its kin. @param externalIdField of an upsert, else null
 * @throws System.DmlException when a record is refused; then nothing is changed
 */
export function dml(
    operation: DmlOperation,
    records: SObjectValue | ApexList | null,
    access: 'user' | 'system',
    sharing: boolean,
    externalIdField: string | null
): void {
    const given = nonNull(records);
    const list = given instanceof SObjectValue ? [given] : (given.values() as SObjectValue[]);
    changeRecords(operation, list, { access, sharing, externalIdField });
}
