import assert from 'node:assert/strict';
import { test } from 'node:test';
import { node } from '../test/command.ts';
import { metadata, withProject } from '../lib/project-fixture.ts';

const META = metadata('ApexClass', '<apiVersion>67.0</apiVersion><status>Active</status>');

async function check(script: string, source: string) {
    const files = { 'classes/Door.cls': source, 'classes/Door.cls-meta.xml': META };
    return withProject(files, (folder) => node('--import=tsx', `scripts/check/${script}`, folder));
}

test('apex-ls names an unknown field with file, line and column', async () => {
    const source =
        'public class Door {\n  public String name(User u) {\n    return u.Nam;\n  }\n}\n';
    const { status, stdout } = await check('apex-ls.ts', source);
    assert.equal(status, 1, 'a finding fails the check');
    assert.match(stdout, /^force-app\/classes\/Door\.cls:3:\d+: Missing: .*Nam/m, 'it says where');
});

test('PMD names a query in a loop', async () => {
    const loop =
        'for (Id i : ids) { List<User> u = [SELECT Id FROM User WHERE Id = :i WITH USER_MODE]; }';
    const source = `public with sharing class Door {\n  public void a(Set<Id> ids) {\n    ${loop}\n  }\n}\n`;
    const { status, stdout } = await check('pmd.ts', source);
    assert.equal(status, 1, 'a violation fails the check');
    assert.match(
        stdout,
        /^force-app\/classes\/Door\.cls:3: OperationWithLimitsInLoop: /m,
        'it says where'
    );
});

test('PMD fails on a class it cannot read', async () => {
    const { status, stdout } = await check('pmd.ts', 'public class Door {');
    assert.equal(status, 1, 'what is not checked has not passed');
    assert.match(stdout, /^force-app\/classes\/Door\.cls: not checked: /m, 'it names the class');
});
