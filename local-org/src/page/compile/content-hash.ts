/** Keys of what is compiled: they change whenever the outcome could. */
import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { toolVersions } from '../packages.ts';

/**
 * Hash of the compilers, of this folder, and of what they work on.
 * @param about anything else that the outcome depends on, as JSON
 * @param sources files and folders
 * @returns 16 hexadecimal digits
 */
export function contentHash(about: unknown, sources: readonly string[]): string {
    const hash = createHash('sha256').update(JSON.stringify([toolVersions(), about]));
    for (const source of [...sources, import.meta.dirname]) {
        for (const file of filesUnder(source)) {
            hash.update(path.relative(import.meta.dirname, file)).update(readFileSync(file));
        }
    }
    return hash.digest('hex').slice(0, 16);
}

function filesUnder(source: string): string[] {
    if (path.extname(source) !== '') return [source];
    return readdirSync(source, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => path.join(entry.parentPath, entry.name))
        .sort();
}
