import { LightningElement } from 'lwc';
import { app } from '../../modules/apps.ts';
import { currentTab, goTo } from '../../modules/router.ts';

interface Entry {
    readonly name: string;
    readonly label: string;
    readonly path: string;
    readonly current: 'page' | null;
    readonly itemClass: string;
}

/** App launcher, name of the app, and its tabs. */
export default class NavBar extends LightningElement {
    appLabel = '';
    tabs: Entry[] = [];

    override connectedCallback(): void {
        currentTab.subscribe(() => this.show());
        app.subscribe(() => this.show());
        this.show();
    }

    /** Follows the link in the page; with a key held the browser opens it elsewhere, as usual. */
    handleTab(event: MouseEvent): void {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        goTo((event.currentTarget as HTMLAnchorElement).pathname);
    }

    private show(): void {
        const opened = app.get();
        this.appLabel = opened?.label ?? '';
        this.tabs = (opened?.tabs ?? []).map(({ name, label, path }) => {
            const current = name === currentTab.get();
            return {
                name,
                label,
                path,
                current: current ? 'page' : null,
                itemClass: current ? 'item item_current' : 'item'
            };
        });
    }
}
