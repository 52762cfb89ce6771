/**
 * Templates of Lightning pages and the regions they have. A page that names another region
 * can't be deployed: `region "x" does not exist for template "y"`.
 */
import type { RegionData } from '../page-data.ts';

type Size = RegionData['size'];

const TEMPLATES: Readonly<Record<string, Readonly<Record<string, Size>>>> = {
    'flexipage:defaultAppHomeTemplate': { main: 'full' },
    'flexipage:appHomeTemplateTwoColumns': { left: 'main', right: 'side' },
    'flexipage:appHomeTemplateHeaderTwoColumns': { header: 'full', left: 'main', right: 'side' },
    'home:desktopTemplate': {
        top: 'main',
        bottomLeft: 'main',
        bottomRight: 'main',
        sidebar: 'side'
    },
    'one:utilityBarTemplateDesktop': { utilityItems: 'full', backgroundComponents: 'full' }
};

/**
 * How wide a region is.
 * @throws Error for a template that local-org doesn't know, or a region that it doesn't have
 */
export function regionSize(template: string, region: string, file: string): Size {
    const regions = TEMPLATES[template];
    if (regions === undefined) throw new Error(`${file}: local-org has no template "${template}".`);
    const size = regions[region];
    if (size !== undefined) return size;
    const known = Object.keys(regions).join(', ');
    throw new Error(
        `${file}: region "${region}" does not exist for template "${template}" (${known}).`
    );
}
