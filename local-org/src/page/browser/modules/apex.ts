/**
 * `@salesforce/apex`, and what `@salesforce/apex/Class.method` is made of: a function to call,
 * which is a wire adapter too. Wired results are shared by all on the page that ask for the same.
 */
import { unwrap, type WireAdapter, type WireDataCallback } from 'lwc';
import { type ApexError, apexError, callApex } from './apex-call.ts';

interface Result {
    readonly data: unknown;
    readonly error: ApexError | undefined;
}

interface Entry {
    readonly name: string;
    readonly params: object;
    result: Result | null;
    loading: Promise<Result> | null;
    readonly listeners: Set<(result: Result) => void>;
}

type Method = ((params?: object) => Promise<unknown>) & { adapter: unknown };

const entries = new Map<string, Entry>();
/** Provisioned value → where it came from. */
const provisioned = new WeakMap<object, Entry>();

/**
 * Makes the function behind `@salesforce/apex/Class.method`.
 * @param cacheable whether the method is `@AuraEnabled(cacheable=true)`: no other can be wired
 */
export function apexMethod(name: string, cacheable: boolean): Method {
    const call = (params?: object) => callApex(name, params);
    return Object.assign(call, { adapter: adapterOf(name, cacheable) });
}

/**
 * Asks again for a wired value and provides the answer to all who are wired to it.
 * @param value what the wire service provided, as a whole
 */
export async function refreshApex(value: object): Promise<unknown> {
    const entry = provisioned.get(unwrap(value) as object);
    if (entry === undefined) return undefined;
    const result = await load(entry);
    return result.data;
}

/**
 * The value of a field in an sObject that Apex returned; the field as imported from
 * `@salesforce/schema`.
 */
export function getSObjectValue(
    record: unknown,
    field: string | { fieldApiName: string }
): unknown {
    const path = typeof field === 'string' ? field : field.fieldApiName;
    const step = (value: unknown, name: string) =>
        (value as Record<string, unknown> | null)?.[name];
    return path.split('.').reduce(step, record);
}

function adapterOf(name: string, cacheable: boolean) {
    return class ApexWireAdapter implements WireAdapter {
        readonly #provide: WireDataCallback;
        #config: Record<string, unknown> | null = null;
        #leave: (() => void) | null = null;

        constructor(provide: WireDataCallback) {
            this.#provide = provide;
        }

        connect(): void {
            this.#provide({ data: undefined, error: undefined });
            this.#join();
        }

        update(config: Record<string, unknown>): void {
            this.#config = config;
            this.#join();
        }

        disconnect(): void {
            this.#leave?.();
            this.#leave = null;
        }

        /** Apex isn't called as long as a parameter is undefined. */
        #join(): void {
            this.disconnect();
            const config = this.#config;
            if (config === null || Object.values(config).includes(undefined)) return;
            if (!cacheable) return this.#provide({ data: undefined, error: notCacheable(name) });
            const entry = entryOf(name, config);
            this.#leave = listen(entry, (result) => this.#show(entry, result));
        }

        #show(entry: Entry, result: Result): void {
            const value = { ...result };
            provisioned.set(value, entry);
            this.#provide(value);
        }
    };
}

function notCacheable(name: string): ApexError {
    const rule = 'Only methods marked as @AuraEnabled(cacheable=true) can be wired.';
    return apexError(500, '', { message: `${name}: ${rule}` });
}

function listen(entry: Entry, listener: (result: Result) => void): () => void {
    entry.listeners.add(listener);
    if (entry.result === null) void load(entry);
    else listener(entry.result);
    return () => entry.listeners.delete(listener);
}

function load(entry: Entry): Promise<Result> {
    entry.loading ??= request(entry).then((result) => {
        entry.loading = null;
        entry.result = result.error === undefined ? result : null;
        for (const listener of [...entry.listeners]) listener(result);
        return result;
    });
    return entry.loading;
}

async function request({ name, params }: Entry): Promise<Result> {
    try {
        return { data: deepFreeze(await callApex(name, params)), error: undefined };
    } catch (error) {
        return { data: undefined, error: error as ApexError };
    }
}

function entryOf(name: string, params: object): Entry {
    const key = `${name}:${JSON.stringify(params, sortedKeys)}`;
    let entry = entries.get(key);
    if (entry === undefined) {
        entry = { name, params, result: null, loading: null, listeners: new Set() };
        entries.set(key, entry);
    }
    return entry;
}

function sortedKeys(_key: string, value: unknown): unknown {
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function deepFreeze(value: unknown): unknown {
    if (value !== null && typeof value === 'object') {
        Object.values(value).forEach(deepFreeze);
        Object.freeze(value);
    }
    return value;
}
