import type { Component } from './component.ts';
import { text } from './xml.ts';

interface Kind {
    readonly needs: readonly string[];
    readonly never: readonly string[];
}

/**
 * What objects need and can't have, by the ending of their names.
 * https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/customobject.htm
 */
const KINDS: Readonly<Record<string, Kind>> = {
    __c: {
        needs: ['label', 'pluralLabel', 'nameField', 'deploymentStatus', 'sharingModel'],
        never: ['eventType', 'publishBehavior', 'visibility']
    },
    __e: {
        needs: ['label', 'pluralLabel', 'deploymentStatus', 'eventType', 'publishBehavior'],
        never: ['nameField', 'sharingModel', 'externalSharingModel', 'enableReports', 'visibility']
    },
    __mdt: {
        needs: ['label', 'pluralLabel', 'visibility'],
        never: ['nameField', 'sharingModel', 'externalSharingModel', 'deploymentStatus']
    }
};

/** From narrow to wide. */
const SHARING = ['Private', 'Read', 'ReadWrite', 'ReadWriteTransfer'];

/** Names what a custom object, a platform event or a custom metadata type lacks or can't have. */
export function checkObject({ file, type, name, root }: Component): string[] {
    const kind = KINDS[/__\w+$/.exec(name)?.[0] ?? ''];
    if (type !== 'CustomObject' || kind === undefined) {
        return [];
    }
    const problems = [
        ...kind.needs
            .filter((element) => text(root, element) === null)
            .map((element) => `CustomObject lacks ${element}`),
        ...kind.never
            .filter((element) => text(root, element) !== null)
            .map((element) => `${element} is not for objects of this kind`),
        ...checkNumber(text(root, 'nameField.type'), text(root, 'nameField.displayFormat')),
        ...checkSharing(text(root, 'sharingModel'), text(root, 'externalSharingModel'))
    ];
    return problems.map((problem) => `${file}: ${problem}`);
}

function checkNumber(type: string | null, format: string | null): string[] {
    const isComplete = type !== 'AutoNumber' || /\{0{1,10}\}/.test(format ?? '');
    return isComplete
        ? []
        : ['nameField.displayFormat has no place for the number, as in A-{0000}'];
}

/** People outside may never see more than those inside. */
function checkSharing(internal: string | null, external: string | null): string[] {
    const isWider =
        internal !== null &&
        external !== null &&
        SHARING.indexOf(external) > SHARING.indexOf(internal);
    return isWider ? [`externalSharingModel is wider than sharingModel`] : [];
}
