import type { Component } from './component.ts';
import { texts } from './xml.ts';

/**
 * The most characters that Salesforce keeps, by type and path: from the field tables of the Metadata API and of the
 * object reference, where an org's editor is stricter from there.
 * https://developer.salesforce.com/docs/atlas.en-us.api_meta.meta/api_meta/meta_types_list.htm
 */
const LONGEST: Readonly<Record<string, Readonly<Record<string, number>>>> = {
    CustomApplication: { description: 255, label: 40 },
    CustomField: {
        description: 1000,
        inlineHelpText: 510,
        label: 40,
        relationshipLabel: 80,
        relationshipName: 40,
        'valueSet.valueSetDefinition.value.fullName': 255,
        'valueSet.valueSetDefinition.value.label': 255
    },
    CustomLabels: {
        'labels.categories': 255,
        'labels.fullName': 80,
        'labels.shortDescription': 80,
        'labels.value': 1000
    },
    CustomMetadata: { label: 40 },
    CustomNotificationType: { customNotifTypeName: 80, description: 255, masterLabel: 80 },
    CustomObject: { description: 1000, label: 40, 'nameField.label': 40, pluralLabel: 40 },
    CustomPermission: { description: 255, label: 80 },
    CustomTab: { description: 255, label: 40 },
    FlexiPage: { masterLabel: 80 },
    LightningComponentBundle: { masterLabel: 80 },
    PermissionSet: { description: 255, label: 80 },
    Queue: { name: 40 },
    ReportType: { description: 255, label: 50, 'sections.masterLabel': 40 }
};

/** Names texts that are longer than Salesforce keeps. */
export function checkLimits({ file, type, root }: Component): string[] {
    return Object.entries(LONGEST[type] ?? {}).flatMap(([path, most]) =>
        texts(root, path)
            .filter((text) => text.length > most)
            .map((text) => `${file}: ${path} has ${text.length} characters, ${most} are allowed`)
    );
}
