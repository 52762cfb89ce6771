import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve, join } from 'node:path';

/** Folders held by this process: its number alone can't tell, since a restarted container reuses it. */
const held = new Set<string>();

/**
 * Makes a folder this process's own until the returned function is called. What a dead process left
 * behind is taken over.
 * @throws Error naming the folder and the process that uses it
 */
export function lockFolder(dir: string): () => void {
    const folder = resolve(dir);
    mkdirSync(folder, { recursive: true });
    const file = join(folder, 'lock');
    if (held.has(folder)) throw inUse(folder, process.pid);
    if (!tryWrite(file)) {
        const owner = readOwner(file);
        if (isAlive(owner)) throw inUse(folder, owner.pid);
        rmSync(file, { force: true });
        if (!tryWrite(file)) throw inUse(folder, readOwner(file).pid);
    }
    held.add(folder);
    return () => {
        held.delete(folder);
        rmSync(file, { force: true });
    };
}

interface Owner {
    readonly pid: number;
    readonly started: string;
}

function inUse(folder: string, pid: number): Error {
    return new Error(`The data folder ${folder} is in use by process ${pid}.`);
}

function tryWrite(file: string): boolean {
    try {
        const owner: Owner = { pid: process.pid, started: startOf(process.pid) };
        writeFileSync(file, JSON.stringify(owner), { flag: 'wx', mode: 0o600 });
        return true;
    } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
        throw error;
    }
}

/** The writer of a lock; a file that can't be read counts as left by nobody. */
function readOwner(file: string): Owner {
    try {
        return JSON.parse(readFileSync(file, 'utf8')) as Owner;
    } catch {
        return { pid: 0, started: '' };
    }
}

function isAlive(owner: Owner): boolean {
    if (owner.pid === 0 || owner.pid === process.pid) return false;
    try {
        process.kill(owner.pid, 0);
    } catch (error) {
        return (error as NodeJS.ErrnoException).code === 'EPERM';
    }
    return startOf(owner.pid) === owner.started;
}

/** When a process began, in ticks since the computer did; empty where the system doesn't tell. */
function startOf(pid: number): string {
    try {
        const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
        return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
    } catch {
        return '';
    }
}
