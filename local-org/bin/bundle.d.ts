/** Bundles files with what they import; packages stay outside. @returns the scripts of the entries */
export function bundle(entries: readonly string[], folder: string): Promise<string[]>;
/** The script of a file whose imports lie below `sources`, made anew when one of those has changed. */
export function scriptOf(entry: string, sources: string): Promise<string>;
