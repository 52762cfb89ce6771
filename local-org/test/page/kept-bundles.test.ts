import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { openBundles } from '../../src/page/compile/bundles.ts';
import { BundleError } from '../../src/page/compile/compile-error.ts';
import { keptBundles } from '../../src/page/compile/kept-bundles.ts';
import type { ModuleContext } from '../../src/page/modules.ts';
import { brokenProject } from './support/broken.ts';
import { contextOf } from './support/probe.ts';

const SCRIPT = `import { LightningElement } from 'lwc';
import TITLE from '@salesforce/label/c.Title';

export default class Kept extends LightningElement {
    title = TITLE;
}
`;
const MARK = '/* from disk */';

describe('bundles kept on disk', () => {
    const root = brokenProject('kept', { 'kept.ts': SCRIPT });
    const folder = path.join(root, 'bundles');
    const file = path.join(root, 'force-app/main/default/lwc/kept/kept.ts');
    after(() => rmSync(root, { recursive: true }));

    const withLabels = (...labels: [string, string][]): ModuleContext => {
        const { metadata, schema } = contextOf(root);
        return { schema, metadata: { ...metadata, labels: new Map(labels) } };
    };
    const titled = withLabels(['Title', 'Kept']);
    /** Compiles as a new start does, which remembers nothing but the disk. */
    const codeOf = async (context: ModuleContext) =>
        (await openBundles(() => context, keptBundles(folder)).compile('kept')).code;
    /** Makes the kept code tell that it was kept. */
    const mark = () => {
        const kept = path.join(folder, 'kept.json');
        const bundle = JSON.parse(readFileSync(kept, 'utf8')) as { code: string };
        writeFileSync(kept, JSON.stringify({ ...bundle, code: bundle.code + MARK }));
    };

    it('are not compiled again by the next start', async () => {
        const first = await codeOf(titled);
        mark();
        assert.equal(await codeOf(titled), first + MARK, 'what is on disk');
    });

    it('are compiled again when what they import says something else', async () => {
        const code = await codeOf(withLabels(['Title', 'Changed']));
        assert.match(code, /Changed/, 'the new text of the label');
        mark();
    });

    it('are refused when what they import is gone', async () => {
        await assert.rejects(codeOf(withLabels()), BundleError, 'with the place of the import');
    });

    it('are compiled again when a file changes', async () => {
        writeFileSync(file, SCRIPT.replace('title =', 'heading ='));
        const code = await codeOf(titled);
        assert.match(code, /heading/, 'the new field');
        assert.ok(!code.includes(MARK), 'compiled');
    });

    it('are compiled again when the file on disk is damaged', async () => {
        writeFileSync(path.join(folder, 'kept.json'), '{');
        assert.match(await codeOf(titled), /heading/, 'compiled');
    });
});
