/** Which modules a page is sure to need, so that the browser can fetch them all at once. */
import path from 'node:path';
import type { Bundles } from './compile/bundles.ts';
import type { AppData } from './page-data.ts';
import type { Platform } from './platform/platform.ts';

/** What can be looked up while following imports. */
export interface ModuleGraph {
    /** Import map: specifier → address. */
    readonly imports: Readonly<Record<string, string>>;
    /** Address → its static imports, as addresses or specifiers; undefined when it isn't known. */
    needsOf(address: string): readonly string[] | undefined;
}

/** Addresses of the given modules and of everything they import, each once, nearest first. */
export function preloadList(specifiers: readonly string[], graph: ModuleGraph): string[] {
    const found = new Set<string>();
    const queue = [...specifiers];
    for (const next of queue) {
        const address = graph.imports[next] ?? next;
        if (found.has(address) || !address.startsWith('/')) continue;
        found.add(address);
        queue.push(...(graph.needsOf(address) ?? []));
    }
    return [...found];
}

/**
 * Compiles the bundles among the modules, with all that they lead to, and looks up how they hang
 * together with the platform. A bundle that can't be compiled says so when the browser asks for it.
 */
export async function moduleGraph(
    specifiers: readonly string[],
    imports: Readonly<Record<string, string>>,
    platform: Platform,
    bundles: Bundles
): Promise<ModuleGraph> {
    const compiled = await compileAll(specifiers, bundles);
    return {
        imports,
        needsOf: (address) => platform.needs.get(address) ?? compiled.get(bundleName(address))
    };
}

/**
 * Components that are created with a page: those of its tab and of eager utilities, over all apps,
 * since the open app is known only in the browser.
 * @param utility id of the utility that fills the window, or null for a whole page
 */
export function componentsOn(
    address: string,
    utility: string | null,
    apps: readonly AppData[]
): string[] {
    const utilities = apps
        .flatMap((app) => app.utilities)
        .filter(({ id, eager }) => (utility === null ? eager : id === utility));
    const tabs = apps.flatMap((app) => app.tabs).filter((tab) => tab.path === address);
    const regions = tabs.flatMap((tab) => tab.page.regions);
    const instances = [
        ...regions.flatMap((region) => region.instances),
        ...utilities.map((each) => each.instance)
    ];
    return instances.filter(({ problem }) => problem === null).map((each) => each.component);
}

/** Name of a bundle → what it imports. */
async function compileAll(
    specifiers: readonly string[],
    bundles: Bundles
): Promise<Map<string, readonly string[]>> {
    const imports = new Map<string, readonly string[]>();
    const queue = specifiers.filter(isBundle);
    for (const specifier of queue) {
        const name = specifier.slice(2);
        if (imports.has(name)) continue;
        const bundle = await bundles.compile(name).catch(() => ({ imports: [] }));
        imports.set(name, bundle.imports);
        queue.push(...bundle.imports.filter(isBundle));
    }
    return imports;
}

function isBundle(specifier: string): boolean {
    return specifier.startsWith('c/');
}

function bundleName(address: string): string {
    return path.posix.basename(address, '.js');
}
