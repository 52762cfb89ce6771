/** Mocks that a test put in the place of a service. */
import { currentTransaction, type Transaction } from '../../rt/transaction.ts';

const MOCKS = Symbol('mocks');

/** Makes an instance answer for an interface such as `HttpCalloutMock`. */
export function putMock(interfaceName: string, instance: object): void {
    const { scratch } = currentTransaction();
    const mocks =
        (scratch.get(MOCKS) as Map<string, object> | undefined) ?? new Map<string, object>();
    mocks.set(interfaceName.toLowerCase(), instance);
    scratch.set(MOCKS, mocks);
}

/** The instance that answers for an interface, or undefined. */
export function mockOf(interfaceName: string): object | undefined {
    const mocks = currentTransaction().scratch.get(MOCKS) as Map<string, object> | undefined;
    return mocks?.get(interfaceName.toLowerCase());
}

/** Lets a transaction that a test causes find the test's mocks. */
export function shareMocks(from: Transaction, to: Transaction): void {
    const mocks = from.scratch.get(MOCKS);
    if (mocks !== undefined) to.scratch.set(MOCKS, mocks);
}
