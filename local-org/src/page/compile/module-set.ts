/**
 * A set of browser modules compiled together and kept on disk until what they are made of changes.
 */
import { existsSync, readFileSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { OutputChunk } from 'rollup';
import { contentHash } from './content-hash.ts';
import type { Resolve } from './resolution.ts';

/** What a set is made of. */
export interface ModuleSetSource {
    /** Short name; with the hash it names the folder and the address. */
    readonly name: string;
    /** Specifiers that pages import. */
    readonly entries: readonly string[];
    readonly resolve: Resolve;
    /** Glob patterns of files that are ordinary modules. */
    readonly plain: string[];
    /** Files and folders of ours whose text the outcome depends on. */
    readonly sources: readonly string[];
    /** Told once, before a build that takes seconds. */
    readonly onBuild?: () => void;
}

/** A set ready to be served. */
export interface ModuleSet {
    /** `<name>-<hash>`: changes whenever a byte of the set could. */
    readonly id: string;
    /** Folder of the files. */
    readonly folder: string;
    /** Specifier → file. */
    readonly entries: Readonly<Record<string, string>>;
    /** File → what it imports statically: files of the set, and specifiers of others. */
    readonly needs: Readonly<Record<string, readonly string[]>>;
}

const MANIFEST = 'manifest.json';

/**
 * Takes a set from the cache folder, or compiles it into there. Two processes may do so at once.
 */
export async function moduleSet(source: ModuleSetSource, cache: string): Promise<ModuleSet> {
    const id = `${source.name}-${contentHash(source.entries, source.sources)}`;
    const folder = path.join(cache, id);
    const manifest = path.join(folder, MANIFEST);
    if (existsSync(manifest)) {
        const kept = JSON.parse(readFileSync(manifest, 'utf8')) as Omit<ModuleSet, 'folder'>;
        return { ...kept, folder };
    }
    source.onBuild?.();
    return build(source, id, folder);
}

async function build(source: ModuleSetSource, id: string, folder: string): Promise<ModuleSet> {
    const chunks = await compile(source);
    const set: ModuleSet = {
        id,
        folder,
        entries: entriesOf(chunks, source),
        needs: needsOf(chunks)
    };
    const draft = `${folder}.${process.pid}`;
    for (const chunk of chunks) {
        const file = path.join(draft, chunk.fileName);
        await mkdir(path.dirname(file), { recursive: true });
        await writeFile(file, chunk.code);
    }
    await writeFile(path.join(draft, MANIFEST), JSON.stringify({ ...set, folder: undefined }));
    await publish(draft, folder);
    return set;
}

async function compile({ entries, resolve, plain }: ModuleSetSource): Promise<OutputChunk[]> {
    const { lwcPlugins, rollup } = await import('./toolchain.ts');
    const bundle = await rollup({
        input: Object.fromEntries(entries.map((name) => [fileName(name), name])),
        plugins: lwcPlugins(resolve, plain),
        preserveEntrySignatures: 'strict',
        // Shaking costs as much time as compiling and saves one per cent.
        treeshake: false,
        onwarn: () => undefined
    });
    const { output } = await bundle.generate({
        format: 'es',
        entryFileNames: '[name].js',
        chunkFileNames: 'shared/[name]-[hash].js',
        minifyInternalExports: false
    });
    await bundle.close();
    return output.filter((file) => file.type === 'chunk');
}

/** The other process was faster when the folder is there already: its files are the same. */
async function publish(draft: string, folder: string): Promise<void> {
    try {
        await rename(draft, folder);
    } catch (error) {
        if (!existsSync(path.join(folder, MANIFEST))) throw error;
        await rm(draft, { recursive: true, force: true });
    }
}

function fileName(specifier: string): string {
    return specifier.replace(/^@/, '');
}

function entriesOf(chunks: OutputChunk[], { entries }: ModuleSetSource): Record<string, string> {
    const names = new Map(chunks.filter((c) => c.isEntry).map((c) => [c.name, c.fileName]));
    return Object.fromEntries(
        entries.map((e) => [e, names.get(fileName(e)) ?? `${fileName(e)}.js`])
    );
}

function needsOf(chunks: OutputChunk[]): Record<string, string[]> {
    return Object.fromEntries(chunks.map((chunk) => [chunk.fileName, chunk.imports]));
}
