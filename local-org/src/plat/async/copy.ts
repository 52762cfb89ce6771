/**
 * Copies of job instances: between its parts a job is kept as data, so transient members are lost and nothing is shared
 * with the code that made it.
 * https://developer.salesforce.com/docs/atlas.en-us.apexcode.meta/apexcode/apex_batch_interface.htm
 */
import { classOf } from '../../rt/object.ts';
import { ApexList, ApexMap, ApexSet } from '../../rt/values/index.ts';
import { SObjectValue } from '../../sobj/sobject.ts';

/** A copy of a value with everything it leads to; what leads to one object still does. */
export function deepCopy<T>(value: T): T {
    return new Copier().copy(value) as T;
}

class Copier {
    readonly #made = new Map<object, object>();

    copy(value: unknown): unknown {
        if (typeof value !== 'object' || value === null) return value;
        return this.#made.get(value) ?? this.#collection(value) ?? this.#instance(value);
    }

    #collection(value: object): object | null {
        if (value instanceof ApexList) {
            const list = this.#keep(value, new ApexList(value.elementType, []));
            for (const one of value.values()) list.add(this.copy(one));
            return list;
        }
        if (value instanceof ApexSet) {
            const items = [...value].map((one) => this.copy(one));
            return this.#keep(value, new ApexSet(value.elementType, items));
        }
        if (!(value instanceof ApexMap)) return null;
        const pairs = value
            .pairs()
            .map(([key, one]): [unknown, unknown] => [this.copy(key), this.copy(one)]);
        return this.#keep(value, new ApexMap(value.keyType, value.valueType, pairs));
    }

    /** Values that never change are shared. */
    #instance(value: object): object {
        if (value instanceof SObjectValue) {
            const options = {
                preserveId: true,
                preserveTimestamps: true,
                preserveAutonumber: true
            };
            return this.#keep(value, value.clone({ ...options, deep: true }));
        }
        const compiled = classOf(value);
        if (compiled?.$members === undefined) return value;
        const made = Object.create(Object.getPrototypeOf(value) as object) as object;
        const copy = this.#keep(value, made);
        for (const [name, one] of Object.entries(value)) copy[name] = this.copy(one);
        for (const member of compiled.$members) {
            if (member.transient) member.write?.(copy, null);
        }
        return copy;
    }

    #keep<C extends object>(value: object, copy: C): C & Record<string, unknown> {
        this.#made.set(value, copy);
        return copy as C & Record<string, unknown>;
    }
}
