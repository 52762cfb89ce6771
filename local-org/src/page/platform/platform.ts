/** Everything a page loads that isn't the project's: ready to be served. */
import path from 'node:path';
import { moduleSet, type ModuleSet } from '../compile/module-set.ts';
import { baseSetSource } from './base-set.ts';
import { shellSetSource } from './shell-set.ts';

/** Where the sets are served, without a slash at the end. */
export const PLATFORM_PATH = '/platform';

/** The platform's modules. */
export interface Platform {
    /**
     * Import map: specifier → address. Addresses change with what they hold, so answers may be kept
     * for ever.
     */
    readonly imports: Readonly<Record<string, string>>;
    /** Address → what that module imports statically, as addresses and specifiers. */
    readonly needs: ReadonlyMap<string, readonly string[]>;
    readonly sets: readonly ModuleSet[];
}

/**
 * Compiles the platform, or takes it from the cache folder. The first time takes some ten seconds.
 * @param cache folder in which the outcome is kept
 * @param log told one line before it takes long
 */
export async function buildPlatform(
    cache: string,
    log: (line: string) => void = console.log
): Promise<Platform> {
    const base = await moduleSet(
        baseSetSource(() => log('Compiling the Lightning base components, once …')),
        cache
    );
    const shell = await moduleSet(shellSetSource(), cache);
    const sets = [base, shell];
    return {
        sets,
        imports: { ...importsOf(base), ...importsOf(shell) },
        needs: new Map(sets.flatMap(needsOf))
    };
}

function importsOf(set: ModuleSet): Record<string, string> {
    const addresses = Object.entries(set.entries).map(([name, file]) => [
        name,
        addressOf(set, file)
    ]);
    return Object.fromEntries(addresses) as Record<string, string>;
}

function needsOf(set: ModuleSet): [string, string[]][] {
    return Object.entries(set.needs).map(([file, needs]) => [
        addressOf(set, file),
        needs.map((need) => (need in set.needs ? addressOf(set, need) : need))
    ]);
}

function addressOf(set: ModuleSet, file: string): string {
    return path.posix.join(PLATFORM_PATH, set.id, file);
}
