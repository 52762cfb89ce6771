import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { deserialize, serialize } from 'node:v8';
import type { ProjectFile } from './files.ts';

/** Files that a project is read from. */
const METADATA = /(\.cls|\.trigger|-meta\.xml)$/;

/**
 * What was read of a project before, unless one of its files or the code that reads them has changed since: reading a
 * thousand files of XML takes longer than compiling the app.
 * @param about anything else that the outcome depends on
 */
export function keptProject<T>(
    dir: string,
    about: string,
    files: readonly ProjectFile[],
    read: () => T
): T {
    const key = keyOf(`${dir} ${about}`, files);
    const folder = join(dir, '.local-org', 'cache');
    const file = join(folder, 'project.bin');
    return load<T>(file, key) ?? save(folder, file, key, read());
}

function keyOf(about: string, files: readonly ProjectFile[]): string {
    const hash = createHash('sha256').update(`${process.version} ${about}`);
    const readers = join(import.meta.dirname, '..');
    for (const { file, path } of files.filter((each) => METADATA.test(each.path)))
        hash.update(`\n${path}\n`).update(readFileSync(file));
    const code = readdirSync(readers, { recursive: true }).map(String);
    for (const name of code.filter((each) => each.endsWith('.ts')).sort())
        hash.update(readFileSync(join(readers, name)));
    return hash.digest('hex');
}

function load<T>(file: string, key: string): T | null {
    try {
        const kept = deserialize(readFileSync(file)) as { key: string; project: T };
        return kept.key === key ? kept.project : null;
    } catch {
        return null;
    }
}

/** Writes beside and renames, so that a reader never meets half a file. */
function save<T>(folder: string, file: string, key: string, project: T): T {
    mkdirSync(folder, { recursive: true });
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, serialize({ key, project }));
    renameSync(draft, file);
    return project;
}
