import type { ProjectFile } from './files.ts';
import { readXml, type Xml } from './xml.ts';

/** What a permission set grants. Names are API names. */
export interface PermissionSetMetadata {
    readonly name: string;
    readonly label: string;
    readonly description: string | null;
    readonly classes: readonly string[];
    readonly customPermissions: readonly string[];
    readonly userPermissions: readonly string[];
    readonly applications: readonly string[];
    readonly tabs: readonly string[];
    readonly objects: readonly ObjectGrant[];
    readonly fields: readonly FieldGrant[];
    readonly path: string;
}

export interface ObjectGrant {
    readonly object: string;
    readonly create: boolean;
    readonly read: boolean;
    readonly edit: boolean;
    readonly delete: boolean;
    readonly viewAll: boolean;
    readonly modifyAll: boolean;
}

export interface FieldGrant {
    /** `Object.Field`. */
    readonly field: string;
    readonly read: boolean;
    readonly edit: boolean;
}

/** Reads `permissionsets/NAME.permissionset-meta.xml`. */
export function readPermissionSet(file: ProjectFile): PermissionSetMetadata {
    const xml = readXml(file.file, file.path, 'PermissionSet');
    const enabled = (list: string, name: string) => namesOf(xml.all(list), name, 'enabled');
    return {
        name: file.name,
        label: xml.text('label') ?? file.name,
        description: xml.text('description') ?? null,
        classes: enabled('classAccesses', 'apexClass'),
        customPermissions: enabled('customPermissions', 'name'),
        userPermissions: enabled('userPermissions', 'name'),
        applications: namesOf(xml.all('applicationVisibilities'), 'application', 'visible'),
        tabs: xml.all('tabSettings').flatMap((each) => {
            return each.text('visibility') === 'None' ? [] : [each.text('tab') ?? ''];
        }),
        objects: [...xml.all('objectPermissions').map(objectGrant), ...metadataGrants(xml)],
        fields: xml.all('fieldPermissions').map(fieldGrant),
        path: file.path
    };
}

function namesOf(items: readonly Xml[], name: string, flag: string): string[] {
    return items.filter((each) => each.flag(flag)).map((each) => each.text(name) ?? '');
}

function objectGrant(xml: Xml): ObjectGrant {
    return {
        object: xml.text('object') ?? '',
        create: xml.flag('allowCreate'),
        read: xml.flag('allowRead'),
        edit: xml.flag('allowEdit'),
        delete: xml.flag('allowDelete'),
        viewAll: xml.flag('viewAllRecords'),
        modifyAll: xml.flag('modifyAllRecords')
    };
}

/** Access to a custom metadata type lets its records be read in user mode. */
function metadataGrants(xml: Xml): ObjectGrant[] {
    const names = [
        ...namesOf(xml.all('customMetadataTypeAccesses'), 'name', 'enabled'),
        ...namesOf(xml.all('customSettingAccesses'), 'name', 'enabled')
    ];
    return names.map((object) => ({
        object,
        create: false,
        read: true,
        edit: false,
        delete: false,
        viewAll: true,
        modifyAll: false
    }));
}

function fieldGrant(xml: Xml): FieldGrant {
    return {
        field: xml.text('field') ?? '',
        read: xml.flag('readable'),
        edit: xml.flag('editable')
    };
}
