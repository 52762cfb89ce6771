import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { bundle, scriptOf } from '../../bin/bundle.js';

/** What a script of the sources below tells. */
interface Told {
    readonly greeting: string;
    readonly folder: string;
    readonly address: string;
}

/** In two parts: this file may itself run as a script, where its own are known. */
const META = ['import', 'meta'].join('.');

let folder: string;

before(() => {
    folder = mkdtempSync(join(import.meta.dirname, 'bundle-'));
    writeFileSync(join(folder, 'word.ts'), `export const word: string = 'Hello';`);
    writeFileSync(
        join(folder, 'main.ts'),
        `import { word } from './word.ts';
         export const greeting = word + '!';
         export const folder = ${META}.dirname;
         export const address = ${META}.url;`
    );
});

after(() => rmSync(folder, { recursive: true }));

async function run(script: string): Promise<Told> {
    return (await import(pathToFileURL(script).href)) as Told;
}

test('a script holds what its source imports, and knows where its source is', async () => {
    const source = join(folder, 'main.ts');
    const [script] = await bundle([source], join(folder, 'out'));
    const told = await run(script!);
    assert.equal(told.greeting, 'Hello!', 'the module that it imports came along');
    assert.equal(told.folder, folder, 'its folder is the folder of the source');
    assert.equal(told.address, pathToFileURL(source).href, 'its address is that of the source');
});

test('two processes may make the same script at once', async () => {
    const entry = join(folder, 'main.ts');
    const [one, other] = await Promise.all([scriptOf(entry, folder), scriptOf(entry, folder)]);
    assert.equal(one, other, 'both are told the same script');
    assert.equal((await run(one)).greeting, 'Hello!', 'it is whole');
});

test('a script is made anew once a module that it imports has changed', async () => {
    const entry = join(folder, 'main.ts');
    const before = await scriptOf(entry, folder);
    writeFileSync(join(folder, 'word.ts'), `export const word: string = 'Good morning';`);
    const changed = await scriptOf(entry, folder);
    assert.notEqual(changed, before, 'another script');
    assert.equal((await run(changed)).greeting, 'Good morning!', 'of the new text');
});
