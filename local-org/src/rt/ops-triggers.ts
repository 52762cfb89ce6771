/** `Trigger.new` and its kin. */
import { currentTransaction } from './transaction.ts';

/** Values of the context variables by lower-cased name: `new`, `oldmap`, `isinsert` … */
export type TriggerContext = Readonly<Record<string, unknown>>;

const CONTEXT = Symbol('trigger context');

/** A context variable; outside of a trigger flags are false and the rest is null. */
export function triggerVariable(lowerName: string): unknown {
    const context = currentTransaction().scratch.get(CONTEXT) as TriggerContext | undefined;
    return context?.[lowerName] ?? (lowerName.startsWith('is') ? false : null);
}

/** Runs a trigger's body with its context variables. */
export function withTriggerContext<T>(context: TriggerContext, work: () => T): T {
    const { scratch } = currentTransaction();
    const outer = scratch.get(CONTEXT);
    scratch.set(CONTEXT, context);
    try {
        return work();
    } finally {
        scratch.set(CONTEXT, outer);
    }
}
