import type { Change } from './journal.ts';

/** One change in memory: how to take it back, and how to tell its final state to the journal. */
export interface Step {
    /** Names the record that changed, so that several steps on it are written once. */
    readonly target: string;
    undo(): void;
    /** The record as it is when called. */
    state(): Change;
}

/** The steps of the running transaction, oldest first. */
export class UndoLog {
    readonly #steps: Step[] = [];

    get depth(): number {
        return this.#steps.length;
    }

    add(step: Step): void {
        this.#steps.push(step);
    }

    /**
     * Takes back the newest steps until `depth` are left.
     * @throws Error when fewer are left already: the savepoint was undone or its transaction is over
     */
    backTo(depth: number): void {
        if (depth > this.#steps.length) throw new Error('This savepoint is no longer valid.');
        while (this.#steps.length > depth) this.#steps.pop()!.undo();
    }

    /** The final state of everything that changed, in order of the first change. */
    changes(): Change[] {
        const last = new Map<string, Step>();
        for (const step of this.#steps) if (!last.has(step.target)) last.set(step.target, step);
        return [...last.values()].map((step) => step.state());
    }

    clear(): void {
        this.#steps.length = 0;
    }
}
