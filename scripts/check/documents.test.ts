import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { withProject } from '../lib/project-fixture.ts';
import { brokenLinks } from './documents/links.ts';
import { systemModeProblems } from './documents/system-mode.ts';

const DOOR = `public without sharing class Door {
    public static List<Account> openAsSystem(
        Integer most
    ) {
        return [SELECT Id FROM Account WITH SYSTEM_MODE LIMIT :most];
    }
    private static void shut(Account a) {
        update as system a; // SYSTEM_MODE in a comment is nothing
    }
}`;

async function problemsOf<T>(document: string, work: (folder: string) => T): Promise<Awaited<T>> {
    return withProject({ 'classes/Door.cls': DOOR }, (folder) => {
        writeFileSync(join(folder, 'ARCHITECTURE.md'), document);
        return work(folder);
    });
}

test('names links that lead nowhere, and headings that are not there', async () => {
    const document =
        '# The door\n[a](GONE.md) [b](ARCHITECTURE.md#the-door) [c](#the-window) `[d](no.md)`\n' +
        '[e](https://example.com/no.md) [f](force-app)';
    assert.deepEqual(
        await problemsOf(document, brokenLinks),
        ['ARCHITECTURE.md: there is no GONE.md', 'ARCHITECTURE.md: there is no #the-window'],
        'code and addresses elsewhere are left alone'
    );
});

test('names system-mode methods that are not listed, and listed ones that are gone', async () => {
    const document =
        '## Methods that run in system mode\n| methods | reason |\n|---|---|\n| `Door`: `lockAsSystem` | why |\n' +
        '## Next\n| `Door`: `openAsSystem` | elsewhere |\n';
    assert.deepEqual(
        await problemsOf(document, systemModeProblems),
        [
            'ARCHITECTURE.md does not say why Door.openAsSystem runs in system mode',
            'ARCHITECTURE.md lists Door.lockAsSystem, which does not exist',
            'Door.shut runs in system mode unnamed'
        ],
        'both directions, and methods whose names hide it'
    );
});
