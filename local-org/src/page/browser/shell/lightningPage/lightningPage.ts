import { api, LightningElement } from 'lwc';
import type { PageLayout, RegionData } from '../../../page-data.ts';

/** The regions of a Lightning page with their components; side by side from 64 rem on. */
export default class LightningPage extends LightningElement {
    @api page!: PageLayout;

    get regions(): (RegionData & { regionClass: string })[] {
        return this.page.regions.map((region) => ({
            ...region,
            regionClass: `region region_${region.size}`
        }));
    }

    get layoutClass(): string {
        const split = this.page.regions.some(({ size }) => size === 'side');
        return split ? 'layout layout_split' : 'layout';
    }
}
