import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { accessOf, deployProject, seedOrg } from '../../src/access/index.ts';
import { loadProject, ProjectError, schemaOf } from '../../src/sobj/project.ts';
import { openStore } from '../../src/store/open.ts';
import { addUser, NOW } from './test-org.ts';

const meta = (root: string, body: string) => {
    return `<?xml version="1.0"?><${root} xmlns="http://soap.sforce.com/2006/04/metadata">${body}</${root}>`;
};
const fieldXml = (name: string, type: string, more = '') => {
    return meta(
        'CustomField',
        `<fullName>${name}</fullName><label>${name}</label><type>${type}</type>${more}`
    );
};

const FILES: Readonly<Record<string, string>> = {
    'sfdx-project.json':
        '{"packageDirectories":[{"path":"app","default":true}],"sourceApiVersion":"66.0"}',
    'app/classes/Hello.cls': 'public class Hello {}',
    'app/classes/Hello.cls-meta.xml': meta('ApexClass', '<apiVersion>58.0</apiVersion>'),
    'app/classes/Plain.cls': 'public class Plain {}',
    'app/objects/Thing__c/Thing__c.object-meta.xml': meta(
        'CustomObject',
        '<label>Thing</label><pluralLabel>Things</pluralLabel><sharingModel>Private</sharingModel>' +
            '<nameField><label>No</label><type>AutoNumber</type><displayFormat>T-{00}</displayFormat></nameField>'
    ),
    'app/objects/Thing__c/fields/Size__c.field-meta.xml': fieldXml(
        'Size__c',
        'Number',
        '<precision>4</precision><scale>1</scale><defaultValue>2</defaultValue>'
    ),
    'app/objects/Thing__c/fields/Top__c.field-meta.xml': fieldXml(
        'Top__c',
        'Lookup',
        '<referenceTo>Account</referenceTo><relationshipName>Things</relationshipName>'
    ),
    'app/objects/Thing__c/fields/Kind__c.field-meta.xml': fieldXml(
        'Kind__c',
        'Picklist',
        '<valueSet><restricted>true</restricted><valueSetDefinition><value><fullName>A</fullName>' +
            '<default>true</default><label>Alpha</label></value></valueSetDefinition></valueSet>'
    ),
    'app/objects/User/fields/Phone_Id__c.field-meta.xml': fieldXml(
        'Phone_Id__c',
        'Text',
        '<length>20</length>'
    ),
    'app/objects/Rule__mdt/Rule__mdt.object-meta.xml': meta('CustomObject', '<label>Rule</label>'),
    'app/objects/Rule__mdt/fields/Limit__c.field-meta.xml': fieldXml(
        'Limit__c',
        'Number',
        '<precision>3</precision>'
    ),
    'app/customMetadata/Rule.First.md-meta.xml':
        '<CustomMetadata xmlns:xsi="x" xmlns:xsd="y"><label>The first</label>' +
        '<values><field>Limit__c</field><value xsi:type="xsd:double">7.0</value></values></CustomMetadata>',
    'app/labels/CustomLabels.labels-meta.xml': meta(
        'CustomLabels',
        '<labels><fullName>Hi</fullName><language>en_US</language><value>Hello &amp; hi</value></labels>'
    ),
    'app/translations/de.translation-meta.xml': meta(
        'Translations',
        '<customLabels><label>Hallo</label><name>Hi</name></customLabels>'
    ),
    'app/customPermissions/Can_Do.customPermission-meta.xml': meta(
        'CustomPermission',
        '<label>Can do</label>'
    ),
    'app/permissionsets/Role.permissionset-meta.xml': meta(
        'PermissionSet',
        '<label>Role</label>' +
            '<classAccesses><apexClass>Hello</apexClass><enabled>true</enabled></classAccesses>' +
            '<customPermissions><enabled>true</enabled><name>Can_Do</name></customPermissions>' +
            '<objectPermissions><object>Thing__c</object><allowRead>true</allowRead></objectPermissions>' +
            '<fieldPermissions><field>Thing__c.Size__c</field><readable>true</readable></fieldPermissions>' +
            '<userPermissions><enabled>true</enabled><name>ViewSetup</name></userPermissions>'
    ),
    'app/queues/Requests.queue-meta.xml': meta(
        'Queue',
        '<name>Requests</name><queueSobject><sobjectType>Thing__c</sobjectType></queueSobject>'
    )
};

function projectFolder(changes: Record<string, string> = {}): string {
    const dir = mkdtempSync(join(tmpdir(), 'project-'));
    for (const [path, content] of Object.entries({ ...FILES, ...changes })) {
        mkdirSync(dirname(join(dir, path)), { recursive: true });
        writeFileSync(join(dir, path), content);
    }
    return dir;
}

test("reads classes with their own API version, else the project's", () => {
    const { classes } = loadProject(projectFolder());
    const versions = classes.map(({ name, apiVersion }) => `${name} ${apiVersion}`);
    assert.deepEqual(versions, ['Hello 58', 'Plain 66'], 'in order of path');
});

test('a project that was read before is read anew once a file has changed', () => {
    const dir = projectFolder();
    const first = loadProject(dir);
    assert.deepEqual(loadProject(dir), first, 'nothing has changed');
    writeFileSync(join(dir, 'app/classes/Plain.cls'), 'public class Plain { Integer i; }');
    const changed = loadProject(dir);
    assert.match(changed.classes[1]!.source, /Integer i/, 'the new text');
    assert.deepEqual(changed.objects, first.objects, 'and all the rest');
});

test('describes custom objects and fields', () => {
    const schema = schemaOf(loadProject(projectFolder()));
    const thing = schema.object('thing__C')!;
    assert.deepEqual(
        [thing.label, thing.sharing, thing.kind],
        ['Thing', 'Private', 'custom'],
        'the object'
    );
    assert.equal(thing.nameField!.displayFormat, 'T-{00}', 'its auto number');
    const size = thing.field('size__c')!;
    assert.deepEqual([size.precision, size.scale, size.defaultValue], [4, 1, 2], 'a number');
    assert.equal(thing.parent('top__r')!.name, 'Top__c', 'up');
    assert.equal(schema.object('Account')!.child('things__r')!.object, 'Thing__c', 'and down');
    assert.equal(thing.field('Kind__c')!.picklist[0]!.label, 'Alpha', 'a picklist value');
    assert.equal(schema.object('User')!.field('Phone_Id__c')!.length, 20, 'on a standard object');
});

test('reads labels with their translations', () => {
    const [label] = loadProject(projectFolder()).labels;
    assert.equal(label!.value, 'Hello & hi', 'with entities');
    assert.equal(label!.translations.get('de'), 'Hallo', 'in German');
});

function deployed(dir: string) {
    const project = loadProject(dir);
    const schema = schemaOf(project);
    const store = openStore({ dir: null, schema });
    const { profiles } = seedOrg(store, schema, { now: NOW });
    deployProject(store, schema, project, NOW);
    return { project, schema, store, profiles };
}

test('a deployed permission set grants what it says', () => {
    const { store, schema, profiles } = deployed(projectFolder());
    const user = addUser(store, 'Uma', profiles.get('Minimum Access - Salesforce')!);
    const PermissionSetId = store.find('PermissionSet', 'Name', 'Role')[0]!['Id']!;
    store.insert('PermissionSetAssignment', { PermissionSetId, AssigneeId: user });
    const access = accessOf(store, schema, user);
    assert.equal(access.classEnabled('Hello'), true, 'a class');
    assert.equal(access.hasCustomPermission('Can_Do'), true, 'a custom permission');
    assert.equal(access.hasPermission('ViewSetup'), true, 'a user permission');
    assert.deepEqual(
        [access.object('Thing__c').read, access.object('Thing__c').edit],
        [true, false],
        'an object'
    );
    assert.deepEqual(access.field('Thing__c', 'Size__c'), { read: true, edit: false }, 'a field');
    assert.equal(access.field('Thing__c', 'Kind__c').read, false, 'no other field');
});

test('deploying again changes nothing', () => {
    const { project, schema, store } = deployed(projectFolder());
    const rows = () => schema.objects.flatMap(({ name }) => [...store.scan(name)]);
    const before = JSON.stringify(rows());
    deployProject(store, schema, project, NOW + 1000);
    assert.equal(JSON.stringify(rows()), before, 'same ids, same times');
});

test('records of custom metadata can be read, queues own objects', () => {
    const { store } = deployed(projectFolder());
    const [rule] = store.scan('Rule__mdt');
    assert.deepEqual(
        [rule!['DeveloperName'], rule!['MasterLabel'], rule!['Limit__c']],
        ['First', 'The first', 7],
        'record'
    );
    const [queue] = store.find('Group', 'DeveloperName', 'Requests');
    assert.equal(
        store.find('QueueSobject', 'QueueId', queue!['Id']!)[0]!['SobjectType'],
        'Thing__c',
        'queue'
    );
});

/** A file that is broken, and what the error must say. */
const BROKEN: readonly (readonly [string, string, RegExp])[] = [
    ['sfdx-project.json', '{', /sfdx-project\.json/],
    [
        'app/labels/CustomLabels.labels-meta.xml',
        '<CustomLabels><labels>',
        /CustomLabels\.labels-meta\.xml:\d+: /
    ],
    [
        'app/objects/Thing__c/fields/Size__c.field-meta.xml',
        meta('Other', ''),
        /Size__c.*expected a CustomField/
    ],
    [
        'app/objects/Thing__c/fields/Size__c.field-meta.xml',
        fieldXml('Size__c', 'Number', '<defaultValue>NOW()</defaultValue>'),
        /Size__c\.field-meta\.xml: the default of Size__c is a formula/
    ]
];

for (const [path, content, message] of BROKEN) {
    test(`names the broken file ${path}: ${message.source}`, () => {
        assert.throws(
            () => loadProject(projectFolder({ [path]: content })),
            (error: unknown) => {
                assert.ok(error instanceof ProjectError, 'a ProjectError');
                assert.match(error.message, message, 'file and reason');
                return true;
            }
        );
    });
}

test('a permission set that names something unknown is not deployed', () => {
    const path = 'app/permissionsets/Role.permissionset-meta.xml';
    const set = (body: string) => ({ [path]: meta('PermissionSet', `<label>Role</label>${body}`) });
    const noClass = set(
        '<classAccesses><apexClass>Nope</apexClass><enabled>true</enabled></classAccesses>'
    );
    assert.throws(
        () => deployed(projectFolder(noClass)),
        /Role.*there is no ApexClass Nope/,
        'a class'
    );
    const noPermission = set(
        '<userPermissions><enabled>true</enabled><name>Fly</name></userPermissions>'
    );
    assert.throws(
        () => deployed(projectFolder(noPermission)),
        /Unknown user permission: Fly/,
        'a permission'
    );
});
