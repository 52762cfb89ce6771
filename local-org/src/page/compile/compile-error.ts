/** What is wrong with a bundle, as whoever wrote it wants to read it. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { RollupLog } from 'rollup';

/**
 * A bundle that can't be compiled. The message starts with file, line and column where they are
 * known.
 */
export class BundleError extends Error {
    override readonly name = 'BundleError';
}

/** Errors of rollup, and those that the LWC compiler throws through it. */
interface CompilerLog extends RollupLog {
    readonly filename?: string;
    readonly location?: { readonly line: number; readonly column: number };
}

interface Place {
    readonly file: string;
    readonly line: number;
    readonly column: number;
}

/** Puts an error of the compiler into words; files are named relative to `root`. */
export function bundleError(error: unknown, root: string): BundleError {
    const log = error as CompilerLog;
    const place = placeOf(log);
    const message = plainMessage(log.message, root);
    if (place === null) return new BundleError(message);
    const file = path.relative(root, place.file);
    return new BundleError(`${file}:${place.line}:${place.column + 1} ${message}`);
}

/**
 * LWC's own errors have a `location`, rollup's a `loc`, and refused modules only a name to look
 * for.
 */
function placeOf({ loc, id, filename, location, message }: CompilerLog): Place | null {
    const file = (loc?.file ?? filename ?? id)?.split('?')[0];
    if (file === undefined) return null;
    if (location !== undefined) return { file, line: location.line, column: location.column };
    if (loc !== undefined) return { file, line: loc.line, column: loc.column };
    return findName(file, /"([^"]+)"/.exec(message)?.[1]);
}

/**
 * Finds where a file mentions a module: `lightning/fooBar` stands as `lightning-foo-bar` in
 * templates.
 */
function findName(file: string, name: string | undefined): Place | null {
    if (name === undefined || !existsSync(file)) return null;
    const tag = `<${name.replace('/', '-').replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}`;
    const lines = readFileSync(file, 'utf8').split('\n');
    const index = lines.findIndex((line) => line.includes(name) || line.includes(tag));
    if (index < 0) return { file, line: 1, column: 0 };
    const text = lines[index] ?? '';
    const column = text.includes(name) ? text.indexOf(name) : text.indexOf(tag);
    return { file, line: index + 1, column };
}

/** What compilers put in front: `[plugin name] path/file.ts?query (1:2): `. */
const PREFIX = /^(\[plugin [^\]]+\] )?(\S+\.(ts|js|html|css)(\?\S*)?( \(\d+:\d+\))?: )?/;

/** Without the picture of the code, the prefix and absolute paths. */
function plainMessage(message: string, root: string): string {
    const [first = ''] = message.split('\n');
    return first.replace(PREFIX, '').replaceAll(`${root}${path.sep}`, '');
}
