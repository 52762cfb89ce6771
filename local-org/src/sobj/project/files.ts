import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, relative, sep } from 'node:path';
import { ProjectError } from './xml.ts';

/** A file of the project. */
export interface ProjectFile {
    /** Where it is on disk. */
    readonly file: string;
    /** Path inside the project, with `/`. */
    readonly path: string;
    /** File name up to the first dot: for most metadata its API name. */
    readonly name: string;
}

/** Where a project's metadata is. */
export interface Folders {
    readonly roots: readonly string[];
    /** `sourceApiVersion`, such as 67.0. */
    readonly apiVersion: string;
}

const DEFAULT_API_VERSION = '67.0';
const SKIPPED = new Set(['node_modules', '.git', '.sfdx', '.sf', '__tests__', '__mocks__']);

/**
 * The package directories that `sfdx-project.json` names, or the folder itself when it has none.
 * @throws ProjectError when the file isn't JSON or names a directory that doesn't exist
 */
export function foldersOf(dir: string): Folders {
    const file = join(dir, 'sfdx-project.json');
    if (!existsSync(file)) {
        if (!existsSync(dir)) throw new ProjectError(`${dir}: there is no such folder`);
        return { roots: [dir], apiVersion: DEFAULT_API_VERSION };
    }
    const json = readJson(file);
    const roots = (json.packageDirectories ?? []).map(({ path }) => join(dir, path));
    for (const root of roots) {
        if (existsSync(root)) continue;
        throw new ProjectError(
            `sfdx-project.json: the package directory ${relative(dir, root)} is missing`
        );
    }
    return {
        roots: roots.length === 0 ? [dir] : roots,
        apiVersion: json.sourceApiVersion ?? DEFAULT_API_VERSION
    };
}

interface ProjectJson {
    readonly packageDirectories?: readonly { readonly path: string }[];
    readonly sourceApiVersion?: string;
}

function readJson(file: string): ProjectJson {
    try {
        return JSON.parse(readFileSync(file, 'utf8')) as ProjectJson;
    } catch (error) {
        throw new ProjectError(`sfdx-project.json: ${(error as Error).message}`);
    }
}

/** All files below the roots, in order of path; a file below two roots comes once. */
export function filesOf(dir: string, roots: readonly string[]): ProjectFile[] {
    const files = new Map<string, ProjectFile>();
    for (const root of roots) {
        for (const file of walk(root)) {
            const path = relative(dir, file).split(sep).join('/');
            const [name = ''] = basename(file).split('.');
            files.set(path, { file, path, name });
        }
    }
    return [...files.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

function* walk(dir: string): Generator<string> {
    for (const entry of readdirSync(dir, { withFileTypes: true })) {
        if (SKIPPED.has(entry.name)) continue;
        const path = join(dir, entry.name);
        if (entry.isDirectory()) yield* walk(path);
        else yield path;
    }
}
