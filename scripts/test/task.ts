/** What can be run alone: `npm test -- lwc`. */
export const STAGES = ['static', 'unit', 'apex', 'lwc', 'e2e'] as const;

export type Stage = (typeof STAGES)[number];

/** What came of a task. */
export interface Result {
    readonly passed: number;
    readonly failed: number;
    /** Everything there is to say about what failed; shown in full. */
    readonly output: string;
}

/** A check or a set of tests. */
export interface Task {
    readonly stage: Stage;
    readonly name: string;
    /** Takes minutes: begun before the others, so that no lane stands idle at the end. */
    readonly slow?: true;
    run(): Promise<Result>;
}

/** A task as it ended. */
export interface Finished {
    readonly task: Task;
    readonly result: Result;
    readonly seconds: number;
}
