import { join } from 'node:path';
import type { Schema } from '../sobj/schema.ts';
import { countingIds, type IdSource } from './id-source.ts';
import { Journal } from './journal.ts';
import { lockFolder } from './lock.ts';
import { MemoryStore } from './memory-store.ts';
import type { Store } from './store.ts';

export interface StoreOptions {
    /** Folder for the journal; null keeps everything in memory only. */
    readonly dir: string | null;
    readonly schema: Schema;
    /** Defaults to ids that count up from 1. */
    readonly ids?: IdSource;
    /** Length in bytes from which a journal is compacted when it is opened; 8 MB by default. */
    readonly compactFrom?: number;
}

/**
 * Opens the data of an org. A folder belongs to one process at a time.
 * @throws Error when another process uses the folder, or a line of the journal is damaged
 */
export function openStore(options: StoreOptions): Store {
    const { dir, schema, ids = countingIds() } = options;
    if (dir === null) return new MemoryStore({ schema, ids });
    const unlock = lockFolder(dir);
    try {
        return openJournaled(join(dir, 'journal.jsonl'), { ...options, ids, unlock });
    } catch (error) {
        unlock();
        throw error;
    }
}

interface Opening extends StoreOptions {
    readonly ids: IdSource;
    readonly unlock: () => void;
}

function openJournaled(path: string, opening: Opening): Store {
    const { schema, ids, unlock, compactFrom = 8_000_000 } = opening;
    const store = new MemoryStore({ schema, ids });
    const journal = Journal.open(path, (commit) => store.load(commit));
    if (journal.size >= compactFrom) journal.rewrite(store.snapshot());
    store.writeTo(journal, unlock);
    return store;
}
