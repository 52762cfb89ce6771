import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withProject } from '../lib/project-fixture.ts';
import { readApexTypes } from './apex-model.ts';
import { apexDeclarations } from './apex-types.ts';

/** The declarations for classes given as source texts, without line breaks and doubled spaces. */
function declarationsFor(...sources: string[]): Promise<string> {
    const files = sources.map((source, index) => [`classes/C${index}.cls`, source] as const);
    return withProject(Object.fromEntries(files), (folder) =>
        apexDeclarations(readApexTypes(folder)).join('\n').replaceAll(/\s+/g, ' ')
    );
}

test('a class shows its exposed fields and properties, whatever their setters', async () => {
    const text = await declarationsFor(`public class Door {
        @AuraEnabled public String name { get; private set; }
        @AuraEnabled public List<Decimal> widths;
        @AuraEnabled public Map<Id, Door> others { get; }
        public Integer hidden;
    }`);
    assert.equal(
        text,
        'declare namespace Apex { interface Door { readonly name: string; readonly widths: number[]; ' +
            'readonly others: Record<string, Apex.Door>; } }',
        'scalars, lists, maps and classes become what JSON makes of them'
    );
});

test('what the ApexDoc calls null is nullable and may be absent', async () => {
    const text = await declarationsFor(`public class Door {
        /** Who holds the key; null when nobody does. */
        @AuraEnabled public String keeper { get; set; }
    }`);
    assert.match(text, /readonly keeper\?: string \| null;/, 'the type');
    assert.match(
        text,
        /\/\*\* Who holds the key; null when nobody does. \*\/ readonly keeper/,
        'the comment'
    );
});

test('inner classes, inherited members and enums keep their names', async () => {
    const text = await declarationsFor(
        `public class House {
            public enum State { OPEN, SHUT }
            public virtual class Part { @AuraEnabled public State state; }
            public class Gate extends Part { @AuraEnabled public Gate next; }
        }`
    );
    assert.match(
        text,
        /namespace Apex.House \{ type State = 'OPEN' \| 'SHUT'; \}/,
        'constants by name'
    );
    assert.match(
        text,
        /interface Part \{ readonly state: Apex.House.State; \}/,
        'found from inside'
    );
    assert.match(
        text,
        /interface Gate extends Apex.House.Part \{ readonly next: Apex.House.Gate; \}/,
        'heir'
    );
});

test('a method takes its parameters by name and can be wired when it is cacheable', async () => {
    const text = await declarationsFor(`public with sharing class DoorController {
        /**
         * @param doorId which
         * @param term part of a name, or null for all
         * @return the door, or null when there is none
         */
        @AuraEnabled(cacheable=true)
        public static Account find(Id doorId, String term) { return null; }
        @AuraEnabled
        public static void shut() {}
        public static void hidden() {}
    }`);
    assert.match(
        text,
        /apex\/DoorController.find'.* method: ApexWire<\{ doorId: string; term\?: string \| null \}, Apex.Record \| null>/,
        'null is allowed where the ApexDoc says so'
    );
    assert.match(
        text,
        /apex\/DoorController.shut'.* method: ApexCall<void, void>/,
        'no parameters, no result'
    );
    assert.doesNotMatch(text, /hidden/, 'only exposed methods');
});

test('a class that cannot be read is named with line and column', async () => {
    await assert.rejects(
        declarationsFor('public class Door {\n  void a( }'),
        /^Error: force-app\/classes\/C0\.cls:2:\d+: syntax — /,
        'the message says where'
    );
});
