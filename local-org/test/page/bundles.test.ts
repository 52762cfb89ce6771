import assert from 'node:assert/strict';
import { rmSync, utimesSync } from 'node:fs';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { BundleError } from '../../src/page/compile/compile-error.ts';
import { openBundles } from '../../src/page/compile/bundles.ts';
import { brokenProject } from './support/broken.ts';
import { contextOf, PROBE } from './support/probe.ts';

const SCRIPT = `import { LightningElement } from 'lwc';

export default class Broken extends LightningElement {}
`;
const folders: string[] = [];

/** Compiles a bundle `broken` made of these files, and gives back what is said about it. */
async function complaint(files: Readonly<Record<string, string>>): Promise<string> {
    const root = brokenProject('broken', files);
    folders.push(root);
    const context = contextOf(root);
    const bundles = openBundles(() => context);
    const error = await bundles.compile('broken').then(
        () => null,
        (reason: unknown) => reason
    );
    assert.ok(error instanceof BundleError, `a BundleError, not ${String(error)}`);
    assert.ok(!error.message.includes(root), `no absolute path in: ${error.message}`);
    return error.message;
}

describe('bundles of the project', () => {
    const probe = contextOf(PROBE);
    const bundles = openBundles(() => probe);
    after(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

    it('are found in every lwc folder of the package directories', () => {
        assert.deepEqual(
            bundles.names(),
            ['probeBoard', 'probeGreeting', 'probeModal', 'probeTokens', 'probeUtility'],
            'bundles of both feature folders'
        );
    });

    it('become one module each, importing other bundles and the platform', async () => {
        const { code, imports } = await bundles.compile('probeBoard');
        for (const name of ['lwc', 'lightning/button', 'c/probeModal', 'c/probeTokens']) {
            assert.ok(imports.includes(name), `${name} is imported`);
        }
        assert.ok(
            !imports.some((name) => name.startsWith('@salesforce/label')),
            'labels are inside'
        );
        assert.match(code, /Board of \\"probes\\" & trials/, 'the text of the label is inside');
    });

    it('may be TypeScript with files beside the main one', async () => {
        const { code } = await bundles.compile('probeGreeting');
        assert.doesNotMatch(code, /: string/, 'types are erased');
        assert.match(code, /text\.repeat\(times\)/, 'the file beside is inside');
    });

    it('may be a sheet alone', async () => {
        const { code } = await bundles.compile('probeTokens');
        assert.match(code, /--probe-line/, 'the sheet is exported');
    });

    it('are compiled again only after an edit', async () => {
        const root = brokenProject('fine', { 'fine.ts': SCRIPT });
        folders.push(root);
        const context = contextOf(root);
        const edited = openBundles(() => context);
        const [stamp, first] = [edited.stamp('fine'), await edited.compile('fine')];
        assert.equal(await edited.compile('fine'), first, 'nothing changed');
        const file = path.join(root, 'force-app/main/default/lwc/fine/fine.ts');
        utimesSync(file, new Date(0), new Date(0));
        assert.notEqual(edited.stamp('fine'), stamp, 'the stamp notices the edit');
        assert.notEqual(await edited.compile('fine'), first, 'compiled anew');
    });

    it('name file, line and column of a syntax error', async () => {
        const message = await complaint({ 'broken.ts': `${SCRIPT}const = 1;\n` });
        assert.match(message, /^force-app\/main\/default\/lwc\/broken\/broken\.ts:4:7 /, message);
    });

    it('name file and line of what the LWC compiler refuses', async () => {
        const html = '<template>\n    <div onclick={go}>\n</template>\n';
        const message = await complaint({ 'broken.ts': SCRIPT, 'broken.html': html });
        assert.match(message, /broken\.html:3:\d+ .*closing-of-element/, message);
    });

    it('name file and line of a module that the platform does not have', async () => {
        const script = `${SCRIPT}import { getRecord } from 'lightning/uiRecordApi';\nvoid getRecord;\n`;
        const message = await complaint({ 'broken.ts': script });
        assert.match(
            message,
            /broken\.ts:4:\d+ There is no module "lightning\/uiRecordApi"/,
            message
        );
    });

    it('may not use base components that an org keeps to itself', async () => {
        const html =
            '<template>\n    <lightning-primitive-icon></lightning-primitive-icon>\n</template>\n';
        const message = await complaint({ 'broken.ts': SCRIPT, 'broken.html': html });
        assert.match(
            message,
            /broken\.html:2:\d+ There is no module "lightning\/primitiveIcon"/,
            message
        );
    });

    it('name file and line of a component that does not exist', async () => {
        const html = '<template>\n\n    <c-nobody></c-nobody>\n</template>\n';
        const message = await complaint({ 'broken.ts': SCRIPT, 'broken.html': html });
        assert.match(message, /broken\.html:3:\d+ There is no module "c\/nobody"/, message);
    });

    it('name file and line of a label that does not exist', async () => {
        const script = `import text from '@salesforce/label/c.Nothing';\n${SCRIPT}void text;\n`;
        const message = await complaint({ 'broken.ts': script });
        assert.match(message, /broken\.ts:1:\d+ There is no custom label "c\.Nothing"/, message);
    });

    it('are refused by name when there is no such bundle', () => {
        assert.throws(() => bundles.stamp('nobody'), /no component "c\/nobody"/, 'unknown bundle');
    });
});
