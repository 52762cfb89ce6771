import { checkCompanions } from './companions.ts';
import { readComponents } from './component.ts';
import { checkElements } from './elements.ts';
import { checkFields } from './fields.ts';
import { checkGrants } from './grants.ts';
import { checkLimits } from './limits.ts';
import { checkNames } from './names.ts';
import { checkObject } from './objects.ts';
import { checkPages } from './pages.ts';
import { checkPlacement } from './placement.ts';
import { checkRecords } from './records.ts';
import { checkReferences } from './references.ts';
import type { MetadataSchema } from './schema.ts';
import { checkTriggers } from './triggers.ts';
import { checkUsage } from './usage.ts';

/**
 * What is wrong with the metadata of an sfdx project, one line for each fault.
 * @param project the folder that holds sfdx-project.json
 */
export function metadataProblems(project: string, schema: MetadataSchema): string[] {
    const { components, problems } = readComponents(project);
    return [
        ...problems,
        ...components.flatMap((component) => checkElements(component, schema)),
        ...components.flatMap((component) => checkLimits(component)),
        ...components.flatMap((component) => checkObject(component)),
        ...checkFields(components),
        ...checkRecords(components),
        ...checkGrants(components),
        ...checkNames(components),
        ...checkCompanions(project),
        ...checkReferences(components),
        ...checkPlacement(components),
        ...checkPages(components),
        ...checkTriggers(project),
        ...checkUsage(project)
    ];
}
