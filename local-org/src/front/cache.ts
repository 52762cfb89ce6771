import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { UnitNode } from './ast/index.ts';
import { parseUnit, type UnitKind } from './parse.ts';

/** Part of every key: raise it whenever the tree or the lowering changes. */
const LOWERING_VERSION = 3;

/** Reads sources into trees; what was read before comes from disk, without a parse. */
export interface UnitReader {
    /** @throws Refusal when the source has a syntax error; errors are not kept */
    read(source: string, kind: UnitKind): UnitNode;
}

/** A reader that remembers nothing. */
export const plainReader: UnitReader = { read: parseUnit };

/**
 * A reader that keeps one JSON file per source, named by the hash of its text.
 * @param folder created when missing; may be deleted at any time
 */
export function cachedReader(folder: string): UnitReader {
    mkdirSync(folder, { recursive: true });
    return {
        read(source, kind) {
            const file = join(folder, `${keyOf(source, kind)}.json`);
            return load(file) ?? save(file, parseUnit(source, kind));
        }
    };
}

function keyOf(source: string, kind: UnitKind): string {
    return createHash('sha256').update(`${LOWERING_VERSION} ${kind}\n${source}`).digest('hex');
}

function load(file: string): UnitNode | null {
    try {
        return JSON.parse(readFileSync(file, 'utf8')) as UnitNode;
    } catch {
        return null;
    }
}

/** Writes beside and renames, so that a reader never meets half a file. */
function save(file: string, unit: UnitNode): UnitNode {
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, JSON.stringify(unit));
    renameSync(draft, file);
    return unit;
}
