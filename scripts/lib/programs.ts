import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** A program that must be on the computer, and where Debian has it. */
export interface Need {
    /** Its possible names, the preferred one first. */
    readonly names: readonly string[];
    readonly debianPackages: readonly string[];
    /** What it is for and where else to get it. */
    readonly advice: string;
}

/**
 * The path of a program; it is installed first where it is missing and this is Debian's root user.
 * @throws Error saying what to do when there is none and it can't be installed
 */
export function requireProgram(need: Need): string {
    const found = findProgram(need.names) ?? (install(need) ? findProgram(need.names) : null);
    if (found === null) {
        throw new Error(`${need.names.join(' or ')} was not found. ${need.advice}`);
    }
    return found;
}

function findProgram(names: readonly string[]): string | null {
    const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
    const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)));
    return candidates.find(isExecutable) ?? null;
}

function isExecutable(path: string): boolean {
    try {
        accessSync(path, constants.X_OK);
        return true;
    } catch {
        return false;
    }
}

function install({ debianPackages }: Need): boolean {
    const aptGet = findProgram(['apt-get']);
    if (aptGet === null || process.getuid?.() !== 0) {
        return false;
    }
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const run = (...args: string[]) =>
        spawnSync(aptGet, args, { env, stdio: 'ignore' }).status === 0;
    const args = ['install', '-y', '-qq', '--no-install-recommends', ...debianPackages];
    return run(...args) || (run('update', '-qq') && run(...args));
}
