import { byName, type Component } from './component.ts';
import { find, text, texts, type Element } from './xml.ts';

/** The regions of the templates that Salesforce ships, as far as this project stands on them. */
const REGIONS: Readonly<Record<string, readonly string[]>> = {
    'flexipage:defaultAppHomeTemplate': ['main'],
    'home:desktopTemplate': ['top', 'bottomLeft', 'bottomRight', 'sidebar'],
    'one:utilityBarTemplateDesktop': ['utilityItems', 'backgroundComponents']
};

const INSTANCES = 'flexiPageRegions.itemInstances.componentInstance';

/** Names regions that a page's template doesn't have, identifiers that stand twice, and undeclared properties. */
export function checkPages(components: readonly Component[]): string[] {
    const bundles = byName(components, 'LightningComponentBundle');
    return components
        .filter(({ type }) => type === 'FlexiPage')
        .flatMap(({ file, root }) =>
            [
                ...unknownRegions(root),
                ...repeatedIdentifiers(root),
                ...undeclaredProperties(root, bundles)
            ].map((problem) => `${file}: ${problem}`)
        );
}

function unknownRegions(page: Element): string[] {
    const template = text(page, 'template.name') ?? '';
    const known = REGIONS[template];
    return texts(page, 'flexiPageRegions.name')
        .filter((region) => known?.includes(region) === false)
        .map((region) => `${template} has no region “${region}”`);
}

function repeatedIdentifiers(page: Element): string[] {
    const identifiers = texts(page, `${INSTANCES}.identifier`);
    return identifiers
        .filter((name, index) => identifiers.indexOf(name) < index)
        .map((name) => `the identifier “${name}” stands twice`);
}

/** Decorators, such as the height of a utility item, belong to the page and not to the component. */
function undeclaredProperties(page: Element, bundles: ReadonlyMap<string, Component>): string[] {
    return find(page, INSTANCES).flatMap((instance) => {
        const name = (text(instance, 'componentName') ?? '').replace(/^c:/, '');
        const bundle = bundles.get(name)?.root;
        const declared = bundle === undefined ? [] : declaredProperties(bundle);
        return find(instance, 'componentInstanceProperties')
            .filter((property) => text(property, 'type') !== 'decorator' && bundle !== undefined)
            .map((property) => text(property, 'name') ?? '')
            .filter((property) => !declared.includes(property))
            .map((property) => `${name} declares no property “${property}”`);
    });
}

function declaredProperties(bundle: Element): string[] {
    return find(bundle, 'targetConfigs.targetConfig.property').map(
        ({ attributes }) => attributes['name'] ?? ''
    );
}
