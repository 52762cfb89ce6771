/**
 * What the server tells a page about its user and its apps. It stands in the document, so that no
 * request is needed.
 */

/** A component placed on a page, with the values given to its properties. */
export interface InstanceData {
    /** Unique on its page. */
    readonly id: string;
    /** Module, like `c/accessConsole`. */
    readonly component: string;
    readonly properties: Readonly<Record<string, string | number | boolean>>;
    /** Why it can't stand there, or null. */
    readonly problem: string | null;
}

/** A region of a page. */
export interface RegionData {
    readonly name: string;
    readonly size: 'full' | 'main' | 'side';
    readonly instances: readonly InstanceData[];
}

/** A Lightning page. */
export interface PageLayout {
    readonly label: string;
    readonly regions: readonly RegionData[];
}

/** An entry of an app's navigation. */
export interface TabData {
    /** Developer name; `standard-home` for Home. */
    readonly name: string;
    readonly label: string;
    readonly path: string;
    readonly page: PageLayout;
}

/** An entry of an app's utility bar. Sizes are in CSS pixels. */
export interface UtilityData {
    /** Stable across pages: the address of its own window ends in it. */
    readonly id: string;
    readonly label: string;
    /** `sprite:name`, like `utility:key`. */
    readonly icon: string;
    readonly width: number;
    readonly height: number;
    /** True when the component is created with the page and not when the panel is first opened. */
    readonly eager: boolean;
    readonly scrollable: boolean;
    readonly instance: InstanceData;
}

/** A Lightning app as one user sees it. */
export interface AppData {
    readonly name: string;
    readonly label: string;
    readonly description: string | null;
    readonly tabs: readonly TabData[];
    readonly utilities: readonly UtilityData[];
}

/** Who is signed in. */
export interface UserData {
    /** 18 characters. */
    readonly id: string;
    readonly name: string;
    readonly username: string;
    readonly initials: string;
}

/** All of it. */
export interface PageData {
    readonly user: UserData;
    /** Goes back in the header `x-csrf-token` of every call that may change something. */
    readonly csrfToken: string;
    /** Values of `@salesforce/i18n/*` that differ from the base components' defaults. */
    readonly i18n: Readonly<Record<string, string | number>>;
    /** API names of what the user has been granted. */
    readonly customPermissions: readonly string[];
    readonly userPermissions: readonly string[];
    /** Apps that the user may open, in order of their labels. */
    readonly apps: readonly AppData[];
    /** Where icons are served. */
    readonly iconsPath: string;
    /** Id of the utility that this window holds, or null for a whole page. */
    readonly utility: string | null;
    /** True when the page reloads by itself after an edit. */
    readonly watch: boolean;
}

/** Id of the element that holds the data. */
export const PAGE_DATA_ID = 'page-data';
