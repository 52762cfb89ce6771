/** `System.runAs`. */
import { newMixedDmlScope, type MixedDmlScope } from '../dml/dml.ts';
import type { SObjectValue } from '../sobj/sobject.ts';
import { dmlScope, setDmlScope } from './dml.ts';
import { throwApex } from './exceptions.ts';
import { nonNull } from './ops-arithmetic.ts';
import { currentTransaction } from './transaction.ts';

/** What a block puts back at its end. */
export interface RunAsBefore {
    readonly userId: string;
    readonly scope: MixedDmlScope;
}

/**
 * Makes a user the running one, with a scope of its own for mixed DML. Each block counts as a DML statement, the
 * stricter reading.
 * @throws System.TypeException outside of tests, System.NullPointerException for a user that isn't inserted
 */
export function beginRunAs(user: SObjectValue | null): RunAsBefore {
    const transaction = currentTransaction();
    if (!transaction.isTest)
        throwApex('System.TypeException', 'System.runAs is only allowed in test methods');
    const before = { userId: transaction.userId, scope: dmlScope() };
    const id = nonNull(nonNull(user).id);
    transaction.limits.count('dmlStatements');
    transaction.userId = id;
    setDmlScope(newMixedDmlScope());
    return before;
}

/** Ends the block. */
export function endRunAs(before: RunAsBefore): void {
    currentTransaction().userId = before.userId;
    setDmlScope(before.scope);
}
