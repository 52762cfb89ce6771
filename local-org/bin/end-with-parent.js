import process from 'node:process';

const PAUSE_MS = 200;

/**
 * Ends this process, as SIGTERM does, once the process that started it is gone, if npm is behind that one: npm runs
 * scripts in a shell, and the shell doesn't pass on the signal that ends npm.
 */
export function endWithParent() {
    if (process.env.npm_lifecycle_event === undefined) {
        return;
    }
    const parent = process.ppid;
    const timer = setInterval(() => {
        if (process.ppid !== parent) {
            clearInterval(timer);
            process.kill(process.pid, 'SIGTERM');
        }
    }, PAUSE_MS);
    timer.unref();
}
