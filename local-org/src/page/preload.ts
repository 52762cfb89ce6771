/** Which modules a page is sure to need, so that the browser can fetch them all at once. */

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
