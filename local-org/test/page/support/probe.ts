/** The project that pages are tried with. */
import path from 'node:path';
import { readUiMetadata, type UiMetadata } from '../../../src/page/metadata/ui-metadata.ts';
import type { ModuleContext } from '../../../src/page/modules.ts';
import { loadProject, schemaOf } from '../../../src/sobj/project.ts';

/** Folder of the project. */
export const PROBE = path.join(import.meta.dirname, '../fixtures/probe');

/** Folder of compiled platform modules; shared with the program, since compiling takes seconds. */
export const CACHE = path.resolve(import.meta.dirname, '../../../../.local-org');

export function probeMetadata(): UiMetadata {
    return readUiMetadata(loadProject(PROBE));
}

export function contextOf(dir: string): ModuleContext {
    const project = loadProject(dir);
    return { metadata: readUiMetadata(project), schema: schemaOf(project) };
}
