import assert from 'node:assert/strict';
import { test } from 'node:test';
import { metadataProblems } from './metadata/problems.ts';
import { MetadataSchema } from './metadata/schema.ts';
import { metadata, withProject } from '../lib/project-fixture.ts';

const schema = new MetadataSchema();

const CLASS_META = metadata('ApexClass', '<apiVersion>67.0</apiVersion><status>Active</status>');
const PERMISSION = metadata(
    'CustomPermission',
    '<isLicensed>false</isLicensed><label>Open doors</label>'
);
const BUNDLE = metadata(
    'LightningComponentBundle',
    '<isExposed>true</isExposed><targets><target>lightning__AppPage</target></targets>'
);

function permissionSet(content: string): Record<string, string> {
    const text = metadata('PermissionSet', `${content}<label>Porter</label>`);
    return { 'permissionsets/Porter.permissionset-meta.xml': text };
}

function page(type: string, component: string): string {
    const instance = `<componentInstance><componentName>${component}</componentName></componentInstance>`;
    return metadata(
        'FlexiPage',
        `<flexiPageRegions><itemInstances>${instance}</itemInstances><name>main</name><type>Region</type>` +
            `</flexiPageRegions><masterLabel>Door</masterLabel><template><name>t</name></template><type>${type}</type>`
    );
}

function labels(...names: string[]): string {
    const elements = names.map(
        (name) =>
            `<labels><fullName>${name}</fullName><language>en_US</language><protected>true</protected>` +
            `<shortDescription>${name}</shortDescription><value>Text</value></labels>`
    );
    return metadata('CustomLabels', elements.join(''));
}

async function problemsOf(files: Record<string, string>): Promise<string[]> {
    const problems = await withProject(files, (folder) => metadataProblems(folder, schema));
    return problems.map((problem) => problem.replace(/^force-app\//, ''));
}

const PORTER = 'permissionsets/Porter.permissionset-meta.xml';

test('accepts a project without faults', async () => {
    const files = {
        ...permissionSet(
            '<classAccesses><apexClass>Door</apexClass><enabled>true</enabled></classAccesses>'
        ),
        'classes/Door.cls': 'public class Door { String s = Label.Door_Title; }',
        'classes/Door.cls-meta.xml': CLASS_META,
        'labels/CustomLabels.labels-meta.xml': labels('Door_Title'),
        'lwc/door/door.ts': '',
        'lwc/door/door.js-meta.xml': BUNDLE,
        'flexipages/Door.flexipage-meta.xml': page('AppPage', 'door')
    };
    assert.deepEqual(await problemsOf(files), [], 'nothing is wrong here');
});

test('names unknown, repeated, wrong and missing elements', async () => {
    const content =
        '<classAccesses><apexKlass>Door</apexKlass><enabled>yes</enabled></classAccesses>' +
        '<description>a</description><description>b</description>' +
        '<tabSettings><tab>standard-Account</tab><visibility>Shown</visibility></tabSettings>';
    assert.deepEqual(
        await problemsOf(permissionSet(content)),
        [
            `${PORTER}: PermissionSet.description is given twice`,
            `${PORTER}: PermissionSet.classAccesses lacks apexClass`,
            `${PORTER}: PermissionSet.classAccesses has no element apexKlass`,
            `${PORTER}: PermissionSet.classAccesses.enabled must be a boolean, not “yes”`,
            `${PORTER}: PermissionSet.tabSettings.visibility can't be “Shown”`
        ],
        'each fault is named with its place'
    );
});

test('refuses list elements that do not stand together, as a deployment does', async () => {
    const access = '<pageAccesses><apexPage>A</apexPage><enabled>true</enabled></pageAccesses>';
    assert.deepEqual(
        await problemsOf(permissionSet(`${access}<description>a</description>${access}`)),
        [`${PORTER}: PermissionSet.pageAccesses does not stand next to the others of its name`],
        'the second one stands apart'
    );
});

test('names what a permission set grants but the project does not hold', async () => {
    const content =
        '<applicationVisibilities><application>Gate</application><visible>true</visible></applicationVisibilities>' +
        '<classAccesses><apexClass>Door</apexClass><enabled>true</enabled></classAccesses>' +
        '<customPermissions><enabled>true</enabled><name>Latchkey_Can_Knock</name></customPermissions>' +
        '<fieldPermissions><editable>false</editable><field>Door__c.Key__c</field><readable>true</readable></fieldPermissions>' +
        '<tabSettings><tab>Gate</tab><visibility>Visible</visibility></tabSettings>';
    assert.deepEqual(
        await problemsOf(permissionSet(content)),
        [
            `${PORTER}: classAccesses.apexClass: there is no ApexClass “Door”`,
            `${PORTER}: customPermissions.name: there is no CustomPermission “Latchkey_Can_Knock”`,
            `${PORTER}: tabSettings.tab: there is no CustomTab “Gate”`,
            `${PORTER}: applicationVisibilities.application: there is no CustomApplication “Gate”`,
            `${PORTER}: fieldPermissions.field: there is no CustomField “Door__c.Key__c”`
        ],
        'each dangling reference is named'
    );
});

test('names components that are missing on a page or not exposed for it', async () => {
    const files = {
        'flexipages/A.flexipage-meta.xml': page('AppPage', 'window'),
        'flexipages/B.flexipage-meta.xml': page('UtilityBar', 'door'),
        'lwc/door/door.ts': '',
        'lwc/door/door.js-meta.xml': BUNDLE
    };
    const problems = await problemsOf(files);
    assert.equal(problems.length, 2, 'one on each page');
    assert.match(
        problems[0] ?? '',
        /A\.flexipage.*no LightningComponentBundle “window”$/,
        'missing'
    );
    assert.match(
        problems[1] ?? '',
        /B\.flexipage.*door lacks the target lightning__UtilityBar$/,
        'target'
    );
});

test('names source files without metadata and the reverse', async () => {
    const files = {
        'classes/Door.cls': 'public class Door {}',
        'classes/Gate.cls-meta.xml': CLASS_META,
        'lwc/door/door.html': '',
        'lwc/gate/gate.js-meta.xml': BUNDLE
    };
    assert.deepEqual(
        await problemsOf(files),
        [
            'classes/Door.cls: force-app/classes/Door.cls-meta.xml is missing',
            'classes/Gate.cls-meta.xml: force-app/classes/Gate.cls is missing',
            'lwc/door/door.html: force-app/lwc/door/door.js-meta.xml is missing',
            'lwc/gate/gate.js-meta.xml: gate/gate.ts is missing'
        ],
        'each half that stands alone is named'
    );
});

test('names labels and permissions that are used but missing, and those that are unused', async () => {
    const files = {
        'classes/Door.cls':
            "public class Door { // Label.In_Comment\n String s = Label.Gone + System.Label.Gone2 + System.Label.get('', s); String p = 'Latchkey_Can_Knock'; }",
        'classes/Door.cls-meta.xml': CLASS_META,
        'labels/CustomLabels.labels-meta.xml': labels('Unused', 'Only_In_Test'),
        'customPermissions/Latchkey_Can_Open.customPermission-meta.xml': PERMISSION,
        'lwc/door/door.ts': "import a from '@salesforce/label/c.Gone3';",
        'lwc/door/__tests__/door.test.ts': "import a from '@salesforce/label/c.Only_In_Test';",
        'lwc/door/door.js-meta.xml': BUNDLE
    };
    assert.deepEqual(
        await problemsOf(files),
        [
            'classes/Door.cls: there is no label “Gone”',
            'classes/Door.cls: there is no label “Gone2”',
            'lwc/door/door.ts: there is no label “Gone3”',
            'label “Unused” is used nowhere',
            'label “Only_In_Test” is used nowhere',
            'classes/Door.cls: there is no custom permission “Latchkey_Can_Knock”',
            'custom permission “Latchkey_Can_Open” is used nowhere'
        ],
        'both directions are checked, comments and tests do not count'
    );
});

test('names custom metadata of unknown types, of unknown fields and in wrongly named files', async () => {
    const record = metadata(
        'CustomMetadata',
        '<values><field>Gone__c</field><value>1</value></values>'
    );
    const files = {
        'customMetadata/Door.A.md-meta.xml': record,
        'customMetadata/Door__mdt.B.md-meta.xml': record,
        'customMetadata/Gate.C.md-meta.xml': record,
        'objects/Door__mdt/Door__mdt.object-meta.xml': metadata(
            'CustomObject',
            '<label>Door</label><pluralLabel>Doors</pluralLabel><visibility>Public</visibility>'
        )
    };
    const path = 'customMetadata/';
    assert.deepEqual(
        await problemsOf(files),
        [
            `${path}Door.A.md-meta.xml: values.field: there is no CustomField “Door__mdt.Gone__c”`,
            `${path}Door__mdt.B.md-meta.xml: the file's name must begin with the type without “__mdt”`,
            `${path}Gate.C.md-meta.xml: there is no CustomObject “Gate__mdt”`
        ],
        'one fault in each record'
    );
});

test('names metadata files it cannot read', async () => {
    const files = {
        'tabs/Door.tab-meta.xml': '<CustomTab>\n<label>',
        'flows/Door.flow-meta.xml': metadata('Flow', ''),
        'tabs/Gate.tab-meta.xml': PERMISSION
    };
    const problems = await problemsOf(files);
    assert.match(
        problems[0] ?? '',
        /Door\.flow-meta\.xml: “flow” is no kind of metadata/,
        'unknown kind'
    );
    assert.match(problems[1] ?? '', /Door\.tab-meta\.xml: line \d+: /, 'broken XML with its line');
    assert.match(
        problems[2] ?? '',
        /Gate\.tab.*root element is CustomPermission, not CustomTab/,
        'wrong root'
    );
});
