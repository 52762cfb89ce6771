/** The pages of a running org: metadata and bundles put together for whoever is signed in. */
import path from 'node:path';
import type { Org } from '../org.ts';
import { loadProject } from '../sobj/project.ts';
import { openBundles, type Bundles } from './compile/bundles.ts';
import { keptBundles } from './compile/kept-bundles.ts';
import { pageDocument, type Document } from './document.ts';
import { i18nValues } from './i18n.ts';
import { appsFor } from './layout/app-layout.ts';
import { readUiMetadata, type UiMetadata } from './metadata/ui-metadata.ts';
import type { PageData } from './page-data.ts';
import { packageVersion, BASE_COMPONENTS } from './packages.ts';
import { buildPlatform, PLATFORM_PATH, type Platform } from './platform/platform.ts';
import { MAIN_MODULE } from './platform/shell-set.ts';
import { componentsOn, moduleGraph, preloadList } from './preload.ts';
import { pageUser } from './viewer.ts';

/** Where compiled bundles are served, without a slash at the end. */
export const BUNDLES_PATH = '/lwc';
/** Where icons are served; the version makes answers good for ever. */
export const ICONS_PATH = `${PLATFORM_PATH}/icons-${packageVersion(BASE_COMPONENTS)}`;

const STYLES = [
    '/slds/styles/salesforce-lightning-design-system.min.css',
    `${PLATFORM_PATH}/page.css`
];

/** Settings of the pages. */
export interface PageOptions {
    /** Folder that keeps compiled platform modules; by default `.local-org` in the project. */
    readonly cache?: string;
    /** True to reload pages after every edit of the project. */
    readonly watch?: boolean;
    /** Told one line before something takes seconds. */
    readonly log?: (line: string) => void;
}

/** What a request is about. */
export interface PageRequest {
    readonly userId: string;
    readonly csrfToken: string;
    readonly path: string;
    /** Id of the utility that fills the window, or null. */
    readonly utility: string | null;
}

/** The pages. */
export interface Pages {
    /** Folder of the project. */
    readonly root: string;
    readonly platform: Platform;
    readonly bundles: Bundles;
    document(request: PageRequest): Promise<Document>;
    /** Compiles every bundle while nobody waits for it, and tells what can't be compiled. */
    compileAhead(): Promise<void>;
    /** Reads the metadata again: for after an edit. */
    refresh(): void;
}

/** Prepares the pages of an org; compiles the platform where that has to be done. */
export async function openPages(org: Org, options: PageOptions = {}): Promise<Pages> {
    const root = org.project.dir;
    const cache = options.cache ?? path.join(root, '.local-org');
    const platform = await buildPlatform(cache, options.log);
    let metadata = readUiMetadata(org.project);
    const bundles = openBundles(
        () => ({ metadata, schema: org.schema }),
        keptBundles(path.join(cache, 'bundles'))
    );
    const compileAhead = () => compileAll(bundles, options.log ?? console.log);
    return {
        root,
        platform,
        bundles,
        document: async (request) => {
            const data = pageData(org, metadata, request, options.watch === true);
            const imports = { ...platform.imports, ...bundleAddresses(bundles) };
            const main = platform.imports[MAIN_MODULE] ?? '';
            const used = [main, ...componentsOn(request.path, request.utility, data.apps)];
            const graph = await moduleGraph(used, imports, platform, bundles);
            const preload = preloadList(used, graph);
            return pageDocument({ data, imports, preload, main, styles: STYLES });
        },
        compileAhead,
        refresh: () => {
            metadata = readUiMetadata(loadProject(root));
            void compileAhead();
        }
    };
}

async function compileAll(bundles: Bundles, log: (line: string) => void): Promise<void> {
    for (const name of bundles.names()) {
        await bundles.compile(name).catch((error: Error) => log(error.message));
    }
}

function pageData(
    org: Org,
    metadata: UiMetadata,
    { userId, csrfToken, utility }: PageRequest,
    watch: boolean
): PageData {
    const user = pageUser(org, userId);
    return {
        user: user.data,
        csrfToken,
        i18n: i18nValues(user.locale),
        customPermissions: user.customPermissions,
        userPermissions: user.userPermissions,
        apps: appsFor(user.viewer, metadata),
        iconsPath: ICONS_PATH,
        utility,
        watch
    };
}

function bundleAddresses(bundles: Bundles): Record<string, string> {
    const addresses = bundles
        .names()
        .map((name) => [`c/${name}`, `${BUNDLES_PATH}/${bundles.stamp(name)}/${name}.js`]);
    return Object.fromEntries(addresses) as Record<string, string>;
}
