/** A component placed on a page, checked as a deployment would check it. */
import { readBundleConfig, type PageProperty } from '../metadata/bundle-config.ts';
import type { ComponentInstance } from '../metadata/lightning-page.ts';
import type { UiMetadata } from '../metadata/ui-metadata.ts';
import type { InstanceData } from '../page-data.ts';

type Value = string | number | boolean;

/**
 * What the page needs to create the component.
 * @param target where it stands, like `lightning__AppPage`
 * @param file of the page, for messages
 */
export function instanceData(
    { componentName, identifier, properties }: ComponentInstance,
    target: string,
    file: string,
    metadata: UiMetadata
): InstanceData {
    const name = componentName.replace(/^c[:_/]/, '');
    const base = { id: identifier, component: `c/${name}` };
    try {
        const known = placeable(name, target, metadata);
        return { ...base, properties: valuesOf(properties, known, name), problem: null };
    } catch (error) {
        return { ...base, properties: {}, problem: `${file}: ${(error as Error).message}` };
    }
}

/** A component that stands for a page which can't be drawn at all. */
export function problemInstance(page: string, problem: string): InstanceData {
    return { id: 'problem', component: page, properties: {}, problem };
}

function placeable(
    name: string,
    target: string,
    { bundles }: UiMetadata
): ReadonlyMap<string, PageProperty> {
    const folder = bundles.get(name);
    if (folder === undefined) throw new Error(`There is no component "${name}" in this project.`);
    const config = readBundleConfig(folder);
    if (!config.exposed) throw new Error(`${name} is not exposed (isExposed in its js-meta.xml).`);
    if (!config.targets.includes(target)) throw new Error(`${name} has no target ${target}.`);
    return config.properties(target);
}

function valuesOf(
    given: ReadonlyMap<string, string>,
    known: ReadonlyMap<string, PageProperty>,
    component: string
): Record<string, Value> {
    const unknown = [...given.keys()].find((name) => !known.has(name));
    if (unknown !== undefined) throw new Error(`${component} has no property "${unknown}".`);
    const values: Record<string, Value> = {};
    for (const [name, property] of known) {
        const text = given.get(name) ?? property.default;
        if (text !== null) values[name] = valueOf(text, property);
    }
    return values;
}

function valueOf(text: string, { type }: PageProperty): Value {
    if (type === 'Boolean') return text === 'true';
    return type === 'Integer' ? Number(text) : text;
}
