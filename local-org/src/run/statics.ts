import { currentTransaction } from '../rt/transaction.ts';
import type { TypeSymbol } from '../types/symbols.ts';
import type { Shell } from './load.ts';

/**
 * Reads the static fields of a class, after its static initialisers have run. They live in the transaction, so that
 * each one starts anew; the last record is kept at hand.
 */
export function staticsAccessor(symbol: TypeSymbol, shell: Shell): () => object {
    const names = [...symbol.fields.values()]
        .filter((field) => field.isStatic)
        .map((field) => field.js);
    let owner: Map<string, object> | null = null;
    let record: object = {};
    return () => {
        const { statics } = currentTransaction();
        if (statics === owner) return record;
        const known = statics.get(symbol.qualifiedName);
        owner = statics;
        record = known ?? Object.fromEntries(names.map((name) => [name, null]));
        if (known !== undefined) return record;
        statics.set(symbol.qualifiedName, record);
        const created = record;
        for (let n = 0; `$s${n}` in shell; n++) shell[`$s${n}`]!();
        return created;
    };
}
