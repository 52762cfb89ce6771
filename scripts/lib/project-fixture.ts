import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/**
 * Makes an sfdx project that exists only while it is worked on.
 * @param files contents by path below force-app/
 */
export async function withProject<T>(
    files: Record<string, string>,
    work: (folder: string) => T
): Promise<Awaited<T>> {
    const folder = mkdtempSync(join(tmpdir(), 'latchkey-project-'));
    try {
        write(join(folder, 'sfdx-project.json'), PROJECT);
        for (const [path, text] of Object.entries(files)) {
            write(join(folder, 'force-app', path), text);
        }
        return await work(folder);
    } finally {
        rmSync(folder, { recursive: true });
    }
}

const PROJECT = JSON.stringify({
    packageDirectories: [{ path: 'force-app', default: true }],
    sourceApiVersion: '67.0'
});

function write(path: string, text: string): void {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
}

/** A metadata file: `metadata('CustomTab', '<label>Door</label>')`. */
export function metadata(type: string, content: string): string {
    const namespace = 'http://soap.sforce.com/2006/04/metadata';
    return `<?xml version="1.0" encoding="UTF-8"?>\n<${type} xmlns="${namespace}">${content}</${type}>\n`;
}
