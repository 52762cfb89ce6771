import { LightningElement } from 'lwc';
import type { PageLayout, TabData } from '../../../page-data.ts';
import { app } from '../../modules/apps.ts';
import { currentTab } from '../../modules/router.ts';

const NO_APP = {
    heading: 'No app for you yet',
    text: 'No permission set of yours opens an app here. Ask your administrator to assign one.'
};
const NO_HOME = {
    heading: 'Nothing here',
    text: 'This app brings no page of its own for this tab.'
};
const NO_PAGE = {
    heading: 'There is no such page',
    text: 'The address belongs to no tab of this app, or to one that you may not see.'
};

/** The whole page: header, navigation, the tab's content, utility bar, toasts. */
export default class Page extends LightningElement {
    tab: TabData | null = null;

    override connectedCallback(): void {
        currentTab.subscribe(() => this.show());
        app.subscribe(() => this.show());
        this.show();
    }

    get page(): PageLayout | null {
        const page = this.tab?.page;
        return page === undefined || page.regions.length === 0 ? null : page;
    }

    /** What the page is about, for those who don't see which tab is marked. */
    get heading(): string {
        return this.tab?.label ?? app.get()?.label ?? 'Lightning';
    }

    get missing(): { heading: string; text: string } {
        if (app.get() === null) return NO_APP;
        return this.tab === null ? NO_PAGE : NO_HOME;
    }

    handleSkip(): void {
        const main = this.refs?.main as HTMLElement | undefined;
        main?.focus();
    }

    private show(): void {
        const opened = app.get();
        this.tab = opened?.tabs.find(({ name }) => name === currentTab.get()) ?? null;
        const parts = [this.tab?.label ?? this.missing.heading, opened?.label ?? 'Lightning'];
        document.title = parts.join(' | ');
    }
}
