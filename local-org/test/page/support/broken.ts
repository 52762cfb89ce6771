/** A throw-away project with one bundle, for components that can't be compiled. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const META = `<?xml version="1.0" encoding="UTF-8" ?>
<LightningComponentBundle xmlns="http://soap.sforce.com/2006/04/metadata">
    <apiVersion>67.0</apiVersion>
</LightningComponentBundle>
`;

/**
 * Writes the project.
 * @param files name → text, in the folder of the bundle
 * @returns its folder; the caller removes it
 */
export function brokenProject(bundle: string, files: Readonly<Record<string, string>>): string {
    const root = mkdtempSync(path.join(tmpdir(), 'page-'));
    const folder = path.join(root, 'force-app/main/default/lwc', bundle);
    mkdirSync(folder, { recursive: true });
    const project = { packageDirectories: [{ path: 'force-app' }], sourceApiVersion: '67.0' };
    writeFileSync(path.join(root, 'sfdx-project.json'), JSON.stringify(project));
    writeFileSync(path.join(folder, `${bundle}.js-meta.xml`), META);
    for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
    return root;
}
