/**
 * `page/icons`: the drawings of icons, fetched together for all that are first shown at the same
 * moment.
 */
import { context } from './context.ts';

/** Template name → template, as `lightning-primitive-icon` looks it up. */
export type IconLibrary = Readonly<Record<string, unknown>>;

interface LibraryModule {
    readonly default: IconLibrary;
}

const known = new Map<string, Promise<IconLibrary>>();
let waiting: string[] = [];
let batch: Promise<IconLibrary> | null = null;

/**
 * The library that holds an icon. An unknown name gets a library without it, which draws nothing.
 */
export function iconTemplate(name: string): Promise<IconLibrary> {
    let library = known.get(name);
    if (library === undefined) {
        library = join(name);
        known.set(name, library);
    }
    return library;
}

function join(name: string): Promise<IconLibrary> {
    waiting.push(name);
    batch ??= Promise.resolve().then(fetchBatch);
    return batch;
}

async function fetchBatch(): Promise<IconLibrary> {
    const names = encodeURIComponent(waiting.sort().join());
    waiting = [];
    batch = null;
    const library = (await import(`${context.iconsPath}?names=${names}`)) as LibraryModule;
    return library.default;
}
