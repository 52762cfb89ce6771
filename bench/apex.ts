/** What steps of Apex cost, as multiples of one Integer addition in the same run. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runAnonymous } from '../local-org/src/run/anonymous.ts';
import { createMemoryOrg } from '../local-org/src/run/memory-org.ts';
import type { Table } from './stats.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const path = fileURLToPath(new URL('apex/steps.apex', import.meta.url));
const result = /BENCH\|([^|]+)\|(\d+)\|(\d+)/;
/** A part that was over sooner than the clock can tell, in milliseconds. */
const shortest = 0.5;

/** Runs `apex/steps.apex` once. @throws Error when it reports nothing */
export function measureApex(): Table {
    const { org, adminId } = createMemoryOrg(root);
    const steps: { name: string; nanoseconds: number }[] = [];
    const debug = (line: string) => {
        const [, name, times, milliseconds] = result.exec(line) ?? [];
        if (name === undefined) return;
        const spent = Math.max(Number(milliseconds), shortest) * 1e6;
        steps.push({ name, nanoseconds: spent / Number(times) });
    };
    runAnonymous(org, { userId: adminId, path, source: readFileSync(path, 'utf8'), debug });
    const unit = steps[0]?.nanoseconds;
    if (unit === undefined) throw new Error(`${path} reported nothing.`);
    return {
        title: 'Apex, in one run',
        columns: ['step', 'each', 'Integer additions'],
        rows: steps.map(({ name, nanoseconds }) => [
            name,
            `${(nanoseconds / 1_000).toFixed(3)} µs`,
            (nanoseconds / unit).toFixed(1)
        ])
    };
}
