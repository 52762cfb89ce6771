/** `System.runAs`. */
import type { SObjectValue } from '../sobj/sobject.ts';
import { throwApex } from './exceptions.ts';
import { nonNull } from './ops-arithmetic.ts';
import { currentTransaction } from './transaction.ts';

/**
 * Makes a user the running one. Each block counts as a DML statement, the stricter reading.
 * @returns who ran before
 * @throws System.TypeException outside of tests, System.NullPointerException for a user that isn't inserted
 */
export function beginRunAs(user: SObjectValue | null): string {
    const transaction = currentTransaction();
    if (!transaction.isTest) throwApex('System.TypeException', 'System.runAs is only allowed in test methods');
    const before = transaction.userId;
    const id = nonNull(nonNull(user).id);
    transaction.limits.count('dmlStatements');
    transaction.userId = id;
    return before;
}

/** Ends the block. @param before what `beginRunAs` returned */
export function endRunAs(before: string): void {
    currentTransaction().userId = before;
}
