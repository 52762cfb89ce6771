import assert from 'node:assert/strict';
import { test } from 'node:test';
import { metadata, withProject } from '../lib/project-fixture.ts';
import { metadataProblems } from './metadata/problems.ts';
import { MetadataSchema } from './metadata/schema.ts';

const schema = new MetadataSchema();

/** The faults of a project, without the folder and the kind of metadata that every file name ends in. */
async function problemsOf(files: Record<string, string>): Promise<string[]> {
    const problems = await withProject(files, (folder) => metadataProblems(folder, schema));
    return problems.map((problem) =>
        problem.replace(/^force-app\/(?:.*\/)?/, '').replace(/\.\w+-meta\.xml:/, ':')
    );
}

function elements(values: Record<string, string>): string {
    return Object.entries(values)
        .map(([name, value]) => `<${name}>${value}</${name}>`)
        .join('');
}

function field(object: string, name: string, values: Record<string, string>): [string, string] {
    const content = elements({ fullName: name, label: name, ...values });
    return [`objects/${object}/fields/${name}.field-meta.xml`, metadata('CustomField', content)];
}

function fields(...found: [string, string][]): Record<string, string> {
    return Object.fromEntries(found);
}

function object(name: string, values: Record<string, string>): Record<string, string> {
    const path = `objects/${name}/${name}.object-meta.xml`;
    return {
        [path]: metadata('CustomObject', elements({ label: 'D', pluralLabel: 'Ds', ...values }))
    };
}

function permissionSet(content: string): Record<string, string> {
    const path = 'permissionsets/Porter.permissionset-meta.xml';
    return { [path]: metadata('PermissionSet', `${content}<label>Porter</label>`) };
}

function objectGrant(name: string, ...given: string[]): string {
    const all = ['allowCreate', 'allowDelete', 'allowEdit', 'allowRead', 'modifyAllRecords'];
    const flags = [...all, 'viewAllRecords'].map((flag) => [flag, String(given.includes(flag))]);
    const content = elements({ ...Object.fromEntries(flags), object: name });
    return `<objectPermissions>${content}</objectPermissions>`;
}

function fieldGrant(name: string, editable = true, readable = true): string {
    const content = elements({
        editable: String(editable),
        field: name,
        readable: String(readable)
    });
    return `<fieldPermissions>${content}</fieldPermissions>`;
}

const DOOR = object('Door__c', {
    deploymentStatus: 'Deployed',
    nameField: elements({ displayFormat: 'D-{0000}', label: 'Number', type: 'AutoNumber' }),
    sharingModel: 'Private'
});
const TEXT = { length: '20', type: 'Text' };

test('names lookups that a deployment refuses', async () => {
    const lookup = { referenceTo: 'User', type: 'Lookup' };
    const files = {
        ...DOOR,
        ...fields(
            field('Door__c', 'A__c', {
                ...lookup,
                deleteConstraint: 'SetNull',
                relationshipName: 'Doors',
                required: 'true'
            }),
            field('Door__c', 'B__c', { ...lookup, relationshipName: 'doors' }),
            field('Door__c', 'C__c', lookup)
        )
    };
    assert.deepEqual(
        await problemsOf(files),
        [
            'A__c: a required lookup needs deleteConstraint Restrict or Cascade',
            'C__c: a Lookup needs relationshipName',
            'B__c: User has another relationship “doors”'
        ],
        'constraint, name and uniqueness are each checked'
    );
});

test('names fields whose type, length or flags do not go together', async () => {
    const files = {
        ...DOOR,
        ...fields(
            field('Door__c', 'A__c', { length: '300', type: 'Text' }),
            field('Door__c', 'B__c', { length: '255', type: 'LongTextArea' }),
            field('Door__c', 'C__c', { precision: '19', scale: '0', type: 'Number' }),
            field('Door__c', 'D__c', { type: 'Checkbox' }),
            field('Door__c', 'E__c', { type: 'DateTime', unique: 'true' }),
            field('Door__c', 'F__c', { ...TEXT, fieldManageability: 'SubscriberControlled' }),
            field('Door__c', 'G__c', { defaultValue: 'true', required: 'true', type: 'Checkbox' })
        )
    };
    assert.deepEqual(
        await problemsOf(files),
        [
            'A__c: length must be 1 to 255',
            'B__c: length must be 256 to 131072',
            'B__c: a LongTextArea needs visibleLines',
            'C__c: precision is 18 at most, and no less than scale',
            'D__c: a Checkbox needs defaultValue',
            "E__c: it can't be unique or an external ID",
            'F__c: fieldManageability is for custom metadata only',
            "G__c: a Checkbox can't be required"
        ],
        'each fault is named'
    );
});

test('names fields that events and custom metadata cannot have', async () => {
    const files = {
        ...object('Rang__e', {
            deploymentStatus: 'Deployed',
            eventType: 'HighVolume',
            publishBehavior: 'PublishImmediately'
        }),
        ...object('Bell__mdt', { visibility: 'Public' }),
        ...fields(
            field('Rang__e', 'A__c', {
                referenceTo: 'User',
                relationshipName: 'R',
                type: 'Lookup'
            }),
            field('Rang__e', 'B__c', { ...TEXT, unique: 'true' }),
            field('Bell__mdt', 'C__c', { precision: '4', scale: '2', type: 'Currency' })
        )
    };
    assert.deepEqual(
        await problemsOf(files),
        [
            "C__c: fields of Bell__mdt can't be a Currency",
            "A__c: fields of Rang__e can't be a Lookup",
            "B__c: it can't be unique or an external ID"
        ],
        'only some types are allowed there'
    );
});

test('names what an object lacks or cannot have', async () => {
    const files = {
        ...object('Door__c', {
            deploymentStatus: 'Deployed',
            externalSharingModel: 'ReadWrite',
            nameField: elements({ displayFormat: 'D-', label: 'Number', type: 'AutoNumber' }),
            sharingModel: 'Private'
        }),
        ...object('Rang__e', { deploymentStatus: 'Deployed', sharingModel: 'Private' }),
        ...object('Bell__mdt', { deploymentStatus: 'Deployed' })
    };
    assert.deepEqual(
        await problemsOf(files),
        [
            'Bell__mdt: CustomObject lacks visibility',
            'Bell__mdt: deploymentStatus is not for objects of this kind',
            'Door__c: nameField.displayFormat has no place for the number, as in A-{0000}',
            'Door__c: externalSharingModel is wider than sharingModel',
            'Rang__e: CustomObject lacks eventType',
            'Rang__e: CustomObject lacks publishBehavior',
            'Rang__e: sharingModel is not for objects of this kind'
        ],
        'each kind of object has elements of its own'
    );
});

test('names permissions that a deployment refuses', async () => {
    const content =
        fieldGrant('Door__c.Must__c') +
        fieldGrant('Door__c.Sum__c') +
        fieldGrant('Door__c.May__c', true, false) +
        fieldGrant('Door__c.Name') +
        fieldGrant('Rang__e.A__c', false) +
        fieldGrant('Door__c.May__c', false) +
        objectGrant('Door__c', 'viewAllRecords', 'allowDelete') +
        objectGrant('Rang__e', 'allowRead', 'allowEdit');
    const files = {
        ...DOOR,
        ...object('Rang__e', {
            deploymentStatus: 'Deployed',
            eventType: 'HighVolume',
            publishBehavior: 'PublishImmediately'
        }),
        ...fields(
            field('Door__c', 'May__c', TEXT),
            field('Door__c', 'Must__c', { ...TEXT, required: 'true' }),
            field('Door__c', 'Sum__c', { ...TEXT, formula: 'Name' }),
            field('Rang__e', 'A__c', TEXT)
        ),
        ...permissionSet(content)
    };
    assert.deepEqual(
        await problemsOf(files),
        [
            'Porter: Door__c: allowDelete needs allowRead',
            'Porter: Door__c: allowDelete needs allowEdit',
            'Porter: Door__c: viewAllRecords needs allowRead',
            'Porter: Rang__e: allowEdit is not for events',
            "Porter: Door__c.Must__c: permissions of a required field can't be set",
            'Porter: Door__c.Sum__c: nobody can edit it',
            'Porter: Door__c.May__c: editable needs readable',
            "Porter: Door__c.Name: its permissions can't be set",
            "Porter: Rang__e.A__c: its permissions can't be set",
            'Porter: Door__c.May__c is granted twice'
        ],
        'dependencies, required fields, events and repetitions'
    );
});

test('names values of custom metadata that do not fit their fields', async () => {
    const value = (name: string, type: string, text: string) =>
        `<values><field>${name}</field><value xsi:type="${type}">${text}</value></values>`;
    const record = metadata(
        'CustomMetadata',
        `<label>${'x'.repeat(41)}</label>` +
            value('Text__c', 'xsd:string', 'far too long to be kept') +
            value('Rank__c', 'xsd:double', '100.25') +
            value('Kind__c', 'xsd:string', 'LOUD') +
            value('Is_On__c', 'xsd:string', 'true')
    ).replace('xmlns=', 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns=');
    const quiet = elements({ fullName: 'QUIET', default: 'false', label: 'Quiet' });
    const values = `<valueSetDefinition><sorted>false</sorted><value>${quiet}</value></valueSetDefinition>`;
    const files = {
        ...object('Bell__mdt', { visibility: 'Public' }),
        ...fields(
            field('Bell__mdt', 'Text__c', TEXT),
            field('Bell__mdt', 'Rank__c', { precision: '4', scale: '1', type: 'Number' }),
            field('Bell__mdt', 'Kind__c', { type: 'Picklist', valueSet: values }),
            field('Bell__mdt', 'Is_On__c', { defaultValue: 'true', type: 'Checkbox' }),
            field('Bell__mdt', 'Owner__c', { ...TEXT, required: 'true' })
        ),
        'customMetadata/Bell.Front.md-meta.xml': record
    };
    assert.deepEqual(
        await problemsOf(files),
        [
            'Bell.Front: label has 41 characters, 40 are allowed',
            'Bell.Front: Text__c has 23 characters, not 20',
            'Bell.Front: Rank__c has no room for 100.25',
            "Bell.Front: Kind__c can't be “LOUD”",
            'Bell.Front: Is_On__c must be of xsi:type xsd:boolean',
            'Bell.Front: Owner__c is required'
        ],
        'length, digits, picklist, type and presence'
    );
});

test('names texts and names that are too long, and names that differ in case only', async () => {
    const label = (name: string, value: string) =>
        `<labels>${elements({ fullName: name, language: 'en_US', protected: 'true', shortDescription: 'd', value })}</labels>`;
    const long = 'A_class_whose_name_is_longer_than_40_letters';
    const files = {
        [`classes/${long}.cls`]: 'class A { String s = Label.Door + Label.DOOR; }',
        [`classes/${long}.cls-meta.xml`]: metadata(
            'ApexClass',
            '<apiVersion>67.0</apiVersion><status>Active</status>'
        ),
        'labels/CustomLabels.labels-meta.xml': metadata(
            'CustomLabels',
            label('Door', 'x'.repeat(1001)) + label('DOOR', 'Door')
        ),
        ...object('Door__Way__c', {
            deploymentStatus: 'Deployed',
            nameField: elements({ label: 'Name', type: 'Text' }),
            sharingModel: 'Private'
        })
    };
    assert.deepEqual(
        await problemsOf(files),
        [
            'CustomLabels: labels.value has 1001 characters, 1000 are allowed',
            `${long}: “${long}” is no name of at most 40 characters`,
            'Door__Way__c: “Door__Way” is no name of at most 40 characters',
            'label “DOOR” exists twice'
        ],
        'texts, lengths, underscores and case'
    );
});

test('names what a page asks for that its template or component does not have', async () => {
    const instance =
        '<itemInstances><componentInstance><componentInstanceProperties><name>door</name><value>1</value>' +
        '</componentInstanceProperties><componentName>bell</componentName><identifier>a</identifier>' +
        '</componentInstance></itemInstances>';
    const region = `<flexiPageRegions>${instance}${instance}<name>left</name><type>Region</type></flexiPageRegions>`;
    const files = {
        'flexipages/Door.flexipage-meta.xml': metadata(
            'FlexiPage',
            `${region}<masterLabel>Door</masterLabel><template><name>home:desktopTemplate</name></template><type>HomePage</type>`
        ),
        'lwc/bell/bell.ts': '',
        'lwc/bell/bell.js-meta.xml': metadata(
            'LightningComponentBundle',
            '<isExposed>true</isExposed><targets><target>lightning__HomePage</target></targets>'
        )
    };
    assert.deepEqual(
        await problemsOf(files),
        [
            'Door: home:desktopTemplate has no region “left”',
            'Door: the identifier “a” stands twice',
            'Door: bell declares no property “door”',
            'Door: bell declares no property “door”'
        ],
        'region, identifier and properties'
    );
});

test('names dangling queues, lookups and columns, and event triggers that come too early', async () => {
    const column = elements({ checkedByDefault: 'true', field: 'Key__c', table: 'Gone__c' });
    const files = {
        ...DOOR,
        ...fields(
            field('Door__c', 'A__c', {
                referenceTo: 'Gone__c',
                relationshipName: 'R',
                type: 'Lookup'
            })
        ),
        'queues/Porters.queue-meta.xml': metadata(
            'Queue',
            '<doesSendEmailToMembers>false</doesSendEmailToMembers><name>Porters</name>' +
                '<queueSobject><sobjectType>Gone__c</sobjectType></queueSobject>'
        ),
        'reportTypes/Doors.reportType-meta.xml': metadata(
            'ReportType',
            elements({
                baseObject: 'Gone__c',
                category: 'admin',
                deployed: 'true',
                description: 'd',
                label: 'Doors',
                sections: `<columns>${column}</columns><masterLabel>Doors</masterLabel>`
            })
        ),
        'triggers/Early.trigger': 'trigger Early on Rang__e (before insert) {}',
        'triggers/Early.trigger-meta.xml': metadata(
            'ApexTrigger',
            '<apiVersion>67.0</apiVersion><status>Active</status>'
        )
    };
    assert.deepEqual(
        await problemsOf(files),
        [
            'A__c: referenceTo: there is no CustomObject “Gone__c”',
            'Porters: queueSobject.sobjectType: there is no CustomObject “Gone__c”',
            'Doors: baseObject: there is no CustomObject “Gone__c”',
            'Doors: columns: there is no CustomField “Gone__c.Key__c”',
            'Early.trigger: events are received after insert only'
        ],
        'each dangling reference and the trigger'
    );
});
