import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { UnitKind } from '../front/parse.ts';

/** A file of Apex. */
export interface SourceFile {
    /** As compile errors and stacks name it. */
    readonly path: string;
    readonly kind: UnitKind;
    readonly source: string;
}

/** Reads every class and trigger below a folder, in order of path. Folders of packages and hidden ones are skipped. */
export function readSources(folder: string): SourceFile[] {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter(path => /\.(cls|trigger)$/.test(path) && !/(^|[\\/])(node_modules|\.[^\\/]+)[\\/]/.test(path))
        .sort()
        .map(path => ({
            path: join(folder, path),
            kind: path.endsWith('.trigger') ? 'trigger' : 'class',
            source: readFileSync(join(folder, path), 'utf8'),
        }));
}
