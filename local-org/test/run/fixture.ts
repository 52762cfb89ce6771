/** An org in memory with classes and triggers given as text. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Org } from '../../src/org.ts';
import { createMemoryOrg } from '../../src/run/memory-org.ts';
import { compileProgram } from '../../src/run/program.ts';
import type { SourceFile } from '../../src/run/sources.ts';

/** Sources by file name, such as `Foo.cls`. */
export type Sources = Readonly<Record<string, string>>;

export interface TestOrg {
    readonly org: Org;
    readonly adminId: string;
}

/** An org of an empty project at a fixed time, with the given Apex. */
export function orgWith(sources: Sources, apiVersion = 67): TestOrg {
    const folder = mkdtempSync(join(tmpdir(), 'local-org-'));
    try {
        const { org, adminId } = createMemoryOrg(folder, {
            clock: { now: () => Date.UTC(2026, 0, 15, 12) }
        });
        return {
            adminId,
            org: { ...org, program: compileProgram(filesOf(sources, apiVersion), org.schema) }
        };
    } finally {
        rmSync(folder, { recursive: true });
    }
}

/** The sources as files of a project. */
export function filesOf(sources: Sources, apiVersion = 67): SourceFile[] {
    return Object.entries(sources).map(([path, source]) => ({
        path,
        source,
        apiVersion,
        kind: path.endsWith('.trigger') ? 'trigger' : 'class'
    }));
}
