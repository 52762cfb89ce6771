import {
    closeSync,
    fsyncSync,
    ftruncateSync,
    openSync,
    readFileSync,
    renameSync,
    statSync,
    writeSync
} from 'node:fs';
import { crc32 } from 'node:zlib';
import type { Scalar } from './store.ts';

/** The state of one record after a transaction: of a row, or of an entry in an internal table. */
export type Change =
    | { readonly object: string; readonly id: string; readonly row: Record<string, Scalar> | null }
    | { readonly table: string; readonly key: string; readonly value: unknown };

/** What one committed transaction did. */
export interface Commit {
    /** The next number an id will be made of. */
    readonly nextId: number;
    readonly changes: readonly Change[];
}

/**
 * A file of committed transactions, one checked line of JSON each. A line is handed to the operating
 * system before `append` returns, so the death of the process loses nothing; a power cut may.
 */
export class Journal {
    readonly #path: string;
    #fd: number;
    #size: number;

    private constructor(path: string, size: number) {
        this.#path = path;
        this.#fd = openSync(path, 'a', 0o600);
        this.#size = size;
    }

    /**
     * Opens a journal, reads it and cuts off a torn last line.
     * @throws Error naming the file and line when a line before the last is damaged
     */
    static open(path: string, onCommit: (commit: Commit) => void): Journal {
        const good = readCommits(path, onCommit);
        const journal = new Journal(path, good);
        ftruncateSync(journal.#fd, good);
        return journal;
    }

    /** Length of the file in bytes. */
    get size(): number {
        return this.#size;
    }

    /** Writes a transaction with one write. When that fails nothing of it stays in the file. */
    append(commit: Commit): void {
        const line = Buffer.from(encode(commit));
        try {
            writeFully(this.#fd, line);
        } catch (error) {
            ftruncateSync(this.#fd, this.#size);
            throw error;
        }
        this.#size += line.length;
    }

    /** Replaces everything written so far by these transactions; a crash leaves the old or the new file. */
    rewrite(commits: Iterable<Commit>): void {
        const path = `${this.#path}.new`;
        const fd = openSync(path, 'w', 0o600);
        for (const commit of commits) writeFully(fd, Buffer.from(encode(commit)));
        fsyncSync(fd);
        closeSync(fd);
        closeSync(this.#fd);
        renameSync(path, this.#path);
        this.#fd = openSync(this.#path, 'a', 0o600);
        this.#size = statSync(this.#path).size;
    }

    close(): void {
        fsyncSync(this.#fd);
        closeSync(this.#fd);
    }
}

function encode(commit: Commit): string {
    const json = JSON.stringify(commit);
    return `${checksum(json)} ${json}\n`;
}

function checksum(text: string | Buffer): string {
    return crc32(text).toString(16).padStart(8, '0');
}

function writeFully(fd: number, bytes: Buffer): void {
    for (let done = 0; done < bytes.length;) done += writeSync(fd, bytes, done);
}

/** @returns the length in bytes of what is whole */
function readCommits(path: string, onCommit: (commit: Commit) => void): number {
    const bytes = readBytes(path);
    let start = 0;
    for (let line = 1; start < bytes.length; line++) {
        const end = bytes.indexOf(10, start);
        const json = end < 0 ? null : checkedJson(bytes.subarray(start, end));
        if (json === null) {
            if (end < 0 || end === bytes.length - 1) return start;
            throw new Error(`${path}:${line}: this line of the journal is damaged`);
        }
        onCommit(JSON.parse(json) as Commit);
        start = end + 1;
    }
    return start;
}

function readBytes(path: string): Buffer {
    try {
        return readFileSync(path);
    } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'ENOENT') return Buffer.alloc(0);
        throw error;
    }
}

function checkedJson(line: Buffer): string | null {
    const json = line.subarray(9);
    return line.subarray(0, 8).toString('latin1') === checksum(json) ? json.toString('utf8') : null;
}
