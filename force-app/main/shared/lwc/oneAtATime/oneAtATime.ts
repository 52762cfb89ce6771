import { messageOf } from 'c/apexError';

/** A component that works for a person, and says what went wrong. */
interface Worker {
    isBusy: boolean;
    error: string;
}

/**
 * Works, unless something is under way: a second click waits for nothing and does nothing.
 * @param worker shows that it is busy, then the error if there was one
 */
export async function oneAtATime(worker: Worker, work: () => Promise<void>): Promise<void> {
    if (worker.isBusy) return;
    worker.isBusy = true;
    worker.error = '';
    try {
        await work();
    } catch (error) {
        worker.error = messageOf(error);
    } finally {
        worker.isBusy = false;
    }
}
