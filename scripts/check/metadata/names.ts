import type { Component } from './component.ts';
import { texts } from './xml.ts';

/** Letters, digits and single underscores; begins with a letter, doesn't end with an underscore. */
const NAME = /^[A-Za-z](?:_?[A-Za-z0-9])*$/;

/** The suffix that Salesforce adds counts for no limit. */
const SUFFIX = /__(?:c|e|mdt)$/;

/** The longest name that a type may have; 80 for all others. */
const LONGEST: Readonly<Record<string, number>> = {
    ApexClass: 40,
    ApexTrigger: 40,
    CustomField: 40,
    CustomMetadata: 40,
    CustomObject: 40,
    LightningComponentBundle: 40
};

/** Names that Salesforce doesn't accept, or takes for the same because it ignores case. */
export function checkNames(components: readonly Component[]): string[] {
    const wrong = components.flatMap(({ file, type, name }) => {
        const last = ownName(name);
        const most = LONGEST[type] ?? 80;
        return NAME.test(last) && last.length <= most
            ? []
            : [`${file}: “${last}” is no name of at most ${most} characters`];
    });
    return [...wrong, ...sameNames(components), ...sameLabels(components)];
}

/** Fields and records are named with what they belong to, as in `Account.Level__c`. */
function ownName(name: string): string {
    return name.slice(name.indexOf('.') + 1).replace(SUFFIX, '');
}

function sameNames(components: readonly Component[]): string[] {
    const keys = components.map(({ type, name }) => `${type} ${name}`.toLowerCase());
    return components
        .filter((_, index) => keys.indexOf(keys[index] ?? '') < index)
        .map(({ file, name }) => `${file}: there is another “${name}”`);
}

function sameLabels(components: readonly Component[]): string[] {
    const names = components
        .filter(({ type }) => type === 'CustomLabels')
        .flatMap(({ root }) => texts(root, 'labels.fullName'));
    const seen = new Set<string>();
    return names.flatMap((name) => {
        const isNew = seen.size < seen.add(name.toLowerCase()).size;
        return isNew ? [] : [`label “${name}” exists twice`];
    });
}
