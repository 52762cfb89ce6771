/** Processes with all that they started: no server outlives the test that forgot it. */
import type { ChildProcess } from 'node:child_process';

const running = new Set<ChildProcess>();

/**
 * Remembers a process that was started with `detached`, so that it leads a group, and ends it with the group when this
 * process is asked to end: a terminal reaches only its own group.
 */
export function startsTree<T extends ChildProcess>(child: T): T {
    if (running.size === 0) for (const signal of SIGNALS) process.on(signal, endAll);
    running.add(child);
    return child;
}

/** Ends a process and everything in its group that still runs. */
export function endTree(child: ChildProcess): void {
    running.delete(child);
    if (running.size === 0) for (const signal of SIGNALS) process.off(signal, endAll);
    if (child.pid !== undefined) killGroup(child.pid);
    child.kill('SIGKILL');
}

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

function endAll(signal: NodeJS.Signals): void {
    for (const child of [...running]) endTree(child);
    process.kill(process.pid, signal);
}

/** A group that is gone is what was wanted. Windows knows no groups. */
function killGroup(leader: number): void {
    try {
        process.kill(-leader, 'SIGKILL');
    } catch (error) {
        const { code } = error as NodeJS.ErrnoException;
        if (code !== 'ESRCH' && process.platform !== 'win32') throw error;
    }
}
