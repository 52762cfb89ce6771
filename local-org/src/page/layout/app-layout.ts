/** The apps of a project as one user sees them. */
import type { CustomApplication, UiMetadata } from '../metadata/ui-metadata.ts';
import type { AppData, TabData } from '../page-data.ts';
import { pageLayout, utilitiesOf } from './page-layout.ts';

/** Whose eyes see the apps. */
export interface Viewer {
    /** Developer names of the permission sets assigned to them. */
    readonly permissionSets: readonly string[];
    /** True for the System Administrator profile, which sees every app. */
    readonly administrator: boolean;
}

const HOME_TAB = 'standard-home';

/** The apps a user may open, in order of their labels, with the tabs that they may see. */
export function appsFor(viewer: Viewer, metadata: UiMetadata): AppData[] {
    const sets = viewer.permissionSets.flatMap((name) => metadata.permissionSets.get(name) ?? []);
    return [...metadata.applications.values()]
        .filter(
            ({ name }) =>
                viewer.administrator || sets.some(({ applications }) => applications.includes(name))
        )
        .map((app) => appData(app, (tab) => sets.some(({ tabs }) => tabs.includes(tab)), metadata))
        .sort((a, b) => a.label.localeCompare(b.label));
}

function appData(
    app: CustomApplication,
    isVisible: (tab: string) => boolean,
    metadata: UiMetadata
): AppData {
    return {
        name: app.name,
        label: app.label,
        description: app.description,
        tabs: app.tabs.flatMap((name) => tabData(name, app, isVisible, metadata)),
        utilities: app.utilityBar === null ? [] : utilitiesOf(app.utilityBar, metadata)
    };
}

/**
 * Home, or a custom tab that the user may see; nothing for the standard tabs that local-org hasn't.
 */
function tabData(
    name: string,
    app: CustomApplication,
    isVisible: (tab: string) => boolean,
    metadata: UiMetadata
): TabData[] {
    if (name === HOME_TAB) return [homeTab(app, metadata)];
    const tab = metadata.tabs.get(name);
    if (tab?.flexiPage == null || !isVisible(name)) return [];
    const path = `/app/${name.replaceAll('_', '-').toLowerCase()}`;
    return [{ name, label: tab.label, path, page: pageLayout(tab.flexiPage, metadata) }];
}

function homeTab(app: CustomApplication, metadata: UiMetadata): TabData {
    const page =
        app.homePage === null ? { label: 'Home', regions: [] } : pageLayout(app.homePage, metadata);
    return { name: HOME_TAB, label: 'Home', path: '/home', page };
}
