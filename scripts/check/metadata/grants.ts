import { byName, type Component } from './component.ts';
import { find, text, texts, type Element } from './xml.ts';

/** What each permission on an object asks for besides. */
const NEEDS: Readonly<Record<string, readonly string[]>> = {
    allowCreate: ['allowRead'],
    allowEdit: ['allowRead'],
    allowDelete: ['allowRead', 'allowEdit'],
    viewAllRecords: ['allowRead'],
    modifyAllRecords: ['allowRead', 'allowEdit', 'allowDelete', 'viewAllRecords']
};

/** Events can be published and received, nothing else. */
const NOT_ON_EVENTS = ['allowEdit', 'allowDelete', 'viewAllRecords', 'modifyAllRecords'];

/** What may stand once only for each thing that is granted. */
const ONCE = [
    'classAccesses.apexClass',
    'customPermissions.name',
    'fieldPermissions.field',
    'objectPermissions.object',
    'tabSettings.tab'
];

const READ_ONLY_TYPES = new Set(['AutoNumber', 'Summary']);

/**
 * Names what a deployment refuses in permission sets.
 * https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_permissionset.htm
 */
export function checkGrants(components: readonly Component[]): string[] {
    const fields = byName(components, 'CustomField');
    return components
        .filter(({ type }) => type === 'PermissionSet')
        .flatMap(({ file, root }) =>
            [
                ...find(root, 'objectPermissions').flatMap((grant) => checkObjectGrant(grant)),
                ...find(root, 'fieldPermissions').flatMap((grant) =>
                    checkFieldGrant(grant, fields)
                ),
                ...ONCE.flatMap((path) => repeated(root, path))
            ].map((problem) => `${file}: ${problem}`)
        );
}

function checkObjectGrant(grant: Element): string[] {
    const object = text(grant, 'object') ?? '';
    if (object.endsWith('__mdt')) {
        return [`${object}: custom metadata types have no object permissions`];
    }
    const given = new Set(
        grant.children.filter((child) => child.text === 'true').map(({ name }) => name)
    );
    const lacking = [...given].flatMap((name) =>
        (NEEDS[name] ?? [])
            .filter((needed) => !given.has(needed))
            .map((needed) => `${object}: ${name} needs ${needed}`)
    );
    const refused = object.endsWith('__e') ? NOT_ON_EVENTS.filter((name) => given.has(name)) : [];
    return [...lacking, ...refused.map((name) => `${object}: ${name} is not for events`)];
}

function checkFieldGrant(grant: Element, fields: ReadonlyMap<string, Component>): string[] {
    const name = text(grant, 'field') ?? '';
    const isEditable = text(grant, 'editable') === 'true';
    if (/__(?:e|mdt)\./.test(name) || name.endsWith('.Name')) {
        return [`${name}: its permissions can't be set`];
    }
    if (isEditable && text(grant, 'readable') !== 'true') {
        return [`${name}: editable needs readable`];
    }
    const field = fields.get(name)?.root;
    return field === undefined ? [] : checkAgainst(field, name, isEditable);
}

/** “You cannot deploy to a required field”: everybody who may see the record may see those. */
function checkAgainst(field: Element, name: string, isEditable: boolean): string[] {
    const type = text(field, 'type') ?? '';
    if (text(field, 'required') === 'true' || type === 'MasterDetail') {
        return [`${name}: permissions of a required field can't be set`];
    }
    const isReadOnly = READ_ONLY_TYPES.has(type) || text(field, 'formula') !== null;
    return isEditable && isReadOnly ? [`${name}: nobody can edit it`] : [];
}

function repeated(root: Element, path: string): string[] {
    const names = texts(root, path);
    return names
        .filter((name, index) => names.indexOf(name) < index)
        .map((name) => `${name} is granted twice`);
}
