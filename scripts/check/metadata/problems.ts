import { checkCompanions } from './companions.ts';
import { readComponents } from './component.ts';
import { checkElements } from './elements.ts';
import { checkPlacement } from './placement.ts';
import { checkReferences } from './references.ts';
import type { MetadataSchema } from './schema.ts';
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
        ...checkCompanions(project),
        ...checkReferences(components),
        ...checkPlacement(components),
        ...checkUsage(project)
    ];
}
