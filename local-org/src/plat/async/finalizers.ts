/** Finalizers of the queueable job that is running. */
import { throwApex } from '../../rt/exceptions.ts';
import { currentTransaction } from '../../rt/transaction.ts';
import { currentJob } from './job.ts';

const FINALIZER = Symbol('finalizer');

/** Attaches a finalizer to the running queueable. @throws System.AsyncException outside of one, or for a second one */
export function attachFinalizer(instance: object): void {
    const { scratch } = currentTransaction();
    if (currentJob()?.kind !== 'Queueable') {
        throwApex('System.AsyncException', 'System.attachFinalizer(Finalizer) is not allowed here');
    }
    if (scratch.has(FINALIZER)) {
        throwApex(
            'System.AsyncException',
            'More than one Finalizer cannot be attached to same Async Apex Job'
        );
    }
    scratch.set(FINALIZER, instance);
}

/** The finalizer that the current transaction attached, or null. */
export function attachedFinalizer(): object | null {
    return (currentTransaction().scratch.get(FINALIZER) as object | undefined) ?? null;
}
