/**
 * What a bundle's `.js-meta.xml` says: where it may be placed, and which properties it takes there.
 */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { child, children, readXml, text, texts, type Element } from './xml.ts';

/** Type of a property that a page can set. */
export type PropertyType = 'String' | 'Boolean' | 'Integer' | 'Color';

/** A property that a page can set, with the text of its default or null. */
export interface PageProperty {
    readonly type: PropertyType;
    readonly default: string | null;
}

/** The configuration of a bundle. */
export interface BundleConfig {
    readonly exposed: boolean;
    readonly targets: readonly string[];
    /** Properties that can be set where the target says. */
    properties(target: string): ReadonlyMap<string, PageProperty>;
}

/** Reads the configuration. @throws Error when the bundle has none: it can't be deployed */
export function readBundleConfig(folder: string): BundleConfig {
    const name = path.basename(folder);
    const file = path.join(folder, `${name}.js-meta.xml`);
    if (!existsSync(file)) throw new Error(`The bundle ${name} has no ${name}.js-meta.xml.`);
    const xml = readXml(file);
    return {
        exposed: text(xml, 'isExposed') === 'true',
        targets: texts(child(xml, 'targets'), 'target'),
        properties: (target) => propertiesOf(xml, target)
    };
}

function propertiesOf(xml: Element, target: string): Map<string, PageProperty> {
    const configs = children(child(xml, 'targetConfigs'), 'targetConfig').filter((config) =>
        (text(config, '@targets') ?? '').split(/\s*,\s*/).includes(target)
    );
    return new Map(configs.flatMap((config) => children(config, 'property').map(propertyOf)));
}

function propertyOf(xml: Element): [string, PageProperty] {
    const type = (text(xml, '@type') ?? 'String') as PropertyType;
    return [text(xml, '@name') ?? '', { type, default: text(xml, '@default') }];
}
