/** From Lightning pages to what the browser draws. */
import type { LightningPage } from '../metadata/lightning-page.ts';
import type { UiMetadata } from '../metadata/ui-metadata.ts';
import type { PageLayout, RegionData, UtilityData } from '../page-data.ts';
import { instanceData, problemInstance } from './instance.ts';
import { regionSize } from './templates.ts';

/** Where the components of a page stand, by the page's type. */
const TARGETS: Readonly<Record<string, string>> = {
    AppPage: 'lightning__AppPage',
    HomePage: 'lightning__HomePage',
    UtilityBar: 'lightning__UtilityBar'
};

/** Size of a panel that doesn't say its own, in CSS pixels, as the App Manager proposes it. */
const PANEL = { width: 340, height: 480 };

/** Lays out a page. What can't be laid out becomes a message in its place. */
export function pageLayout(name: string, metadata: UiMetadata): PageLayout {
    const page = metadata.pages.get(name);
    try {
        if (page === undefined) throw new Error(`There is no Lightning page "${name}".`);
        return { label: page.label, regions: regionsOf(page, metadata) };
    } catch (error) {
        const problem = problemInstance(name, (error as Error).message);
        const region: RegionData = { name: 'problem', size: 'full', instances: [problem] };
        return { label: page?.label ?? name, regions: [region] };
    }
}

/** The entries of a utility bar. @throws Error when its page is missing or wrong */
export function utilitiesOf(name: string, metadata: UiMetadata): UtilityData[] {
    const page = metadata.pages.get(name);
    if (page === undefined) throw new Error(`There is no utility bar "${name}".`);
    const items = page.regions.filter((region) => region.name === 'utilityItems');
    const target = targetOf(page);
    return items
        .flatMap((region) => region.instances)
        .map((item) => {
            const { decorators } = item;
            const label = decorators.get('label') ?? item.componentName;
            return {
                id: item.identifier,
                label,
                icon: `utility:${decorators.get('icon') ?? 'apps'}`,
                width: Number(decorators.get('width') ?? PANEL.width),
                height: Number(decorators.get('height') ?? PANEL.height),
                eager: decorators.get('eager') === 'true',
                scrollable: decorators.get('scrollable') === 'true',
                instance: instanceData(item, target, page.file, metadata)
            };
        });
}

function regionsOf(page: LightningPage, metadata: UiMetadata): RegionData[] {
    const target = targetOf(page);
    return page.regions.map(({ name, instances }) => ({
        name,
        size: regionSize(page.template, name, page.file),
        instances: instances.map((item) => instanceData(item, target, page.file, metadata))
    }));
}

function targetOf({ type, file }: LightningPage): string {
    const target = TARGETS[type];
    if (target === undefined) throw new Error(`${file}: local-org shows no pages of type ${type}.`);
    return target;
}
