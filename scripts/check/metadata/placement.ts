import type { Component } from './component.ts';
import { texts } from './xml.ts';

/** The target which a component must name to stand on a page of a type. */
const TARGETS: Readonly<Record<string, string>> = {
    AppPage: 'lightning__AppPage',
    HomePage: 'lightning__HomePage',
    RecordPage: 'lightning__RecordPage',
    UtilityBar: 'lightning__UtilityBar'
};

/** Names components that stand on a page for which they aren't exposed. */
export function checkPlacement(components: readonly Component[]): string[] {
    const bundles = new Map(
        components
            .filter(({ type }) => type === 'LightningComponentBundle')
            .map((bundle) => [bundle.name, bundle])
    );
    return components
        .filter(({ type }) => type === 'FlexiPage')
        .flatMap((page) => {
            const target = TARGETS[texts(page.root, 'type')[0] ?? ''];
            return texts(
                page.root,
                'flexiPageRegions.itemInstances.componentInstance.componentName'
            )
                .map((name) => bundles.get(name.replace(/^c:/, '')))
                .filter((bundle) => bundle !== undefined && !isExposed(bundle, target))
                .map((bundle) => `${page.file}: ${bundle?.name} lacks the target ${target}`);
        });
}

function isExposed({ root }: Component, target: string | undefined): boolean {
    const isOn = texts(root, 'isExposed')[0] === 'true';
    return isOn && (target === undefined || texts(root, 'targets.target').includes(target));
}
