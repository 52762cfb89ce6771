import type { FieldDescribe, SObjectDescribe } from '../sobj/schema.ts';
import type { Store } from '../store/store.ts';

/** The next number of a field in its format: `C-{0000}` gives `C-0001`. Undone saves give numbers back. */
export function nextAutoNumber(
    store: Store,
    object: SObjectDescribe,
    field: FieldDescribe
): string {
    const counters = store.internal<number>('auto-number');
    const key = `${object.name}.${field.name}`;
    const next = (counters.get(key) ?? 0) + 1;
    counters.put(key, next);
    return (field.displayFormat ?? '{0}').replace(/\{(0+)\}/, (_whole, zeros: string) => {
        return String(next).padStart(zeros.length, '0');
    });
}
