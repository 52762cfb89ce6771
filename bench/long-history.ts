/** What a diagnosis of one person with 20,000 rows takes, in a process that has just begun and in one that is warm. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { ms, percentile, type Table } from './stats.ts';

const PROGRAM = fileURLToPath(new URL('first-calls.ts', import.meta.url));

/** One diagnosis. */
interface Call {
    /** Milliseconds on the clock. */
    readonly took: number;
    /** Milliseconds of processor time, compiling included: much the same on a busy computer. */
    readonly worked: number;
}

/** Measures in processes of their own, one after the other. */
export async function measureLongHistory(): Promise<Table> {
    return {
        title: 'Diagnosis of one person with 20,000 rows',
        columns: ['process', 'first call', 'second', 'later (median)', 'processor', '', ''],
        rows: [await rowOf('just begun'), await rowOf('warmed up, as a server is', 'warm')]
    };
}

async function rowOf(name: string, ...args: string[]): Promise<string[]> {
    const child = fork(PROGRAM, args, { execArgv: ['--import=tsx'] });
    const early = once(child, 'exit').then(() => {
        throw new Error('The process ended without a result.');
    });
    const [calls] = (await Promise.race([once(child, 'message'), early])) as [Call[]];
    early.catch(() => undefined);
    return [
        name,
        ...figures(calls.map(({ took }) => took)),
        ...figures(calls.map(({ worked }) => worked))
    ];
}

function figures([first = NaN, second = NaN, ...later]: readonly number[]): string[] {
    return [ms(first), ms(second), ms(percentile(later, 50))];
}
