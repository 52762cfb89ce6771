/**
 * Makes a few scripts of hundreds of TypeScript modules: each module that is found, read and transformed by itself costs a
 * process some milliseconds.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { build, version } from 'esbuild';
import { root } from './install.js';

/** Here because packages are found from where the scripts are. */
const CACHE = join(root, 'local-org/node_modules/.cache/local-org');
const DAY_MS = 86_400_000;

/**
 * The script of a TypeScript file: from the cache, or made when a source has changed since.
 * @param {string} entry
 * @param {string} sources folder that holds everything the file imports, besides packages
 * @returns {Promise<string>} file
 */
export async function scriptOf(entry, sources) {
    const folder = join(CACHE, keyOf(sources));
    const [script] = scriptsIn(folder, [entry]);
    if (!existsSync(script)) await publish([entry], folder);
    return script;
}

/**
 * Bundles files with what they import; packages stay outside.
 * @param {readonly string[]} entries files of this repository
 * @param {string} folder gets the scripts
 * @returns {Promise<string[]>} the scripts of the entries, whose stacks tell lines of the TypeScript
 */
export async function bundle(entries, folder) {
    await build({
        entryPoints: [...entries],
        outdir: folder,
        outbase: root,
        bundle: true,
        splitting: true,
        format: 'esm',
        platform: 'node',
        target: 'node20',
        packages: 'external',
        sourcemap: true,
        sourcesContent: false,
        logLevel: 'warning',
        tsconfigRaw: {},
        plugins: [ownPlaces]
    });
    return scriptsIn(folder, entries);
}

/** Modules go on to tell where their source is. */
const ownPlaces = {
    name: 'own-places',
    setup({ onLoad }) {
        onLoad({ filter: /\.[jt]s$/ }, ({ path }) => {
            const meta = { dirname: dirname(path), filename: path, url: pathToFileURL(path).href };
            const contents = readFileSync(path, 'utf8').replaceAll(
                /\bimport\.meta\.(dirname|filename|url)\b/g,
                (_, name) => JSON.stringify(meta[name])
            );
            return { contents, loader: 'ts' };
        });
    }
};

/** Beside, then renamed: two processes may do so at once, and the slower one throws its own away. */
async function publish(entries, folder) {
    forgetOld();
    const draft = `${folder}.${process.pid}`;
    await bundle(entries, draft);
    try {
        renameSync(draft, folder);
    } catch (error) {
        if (!existsSync(folder)) throw error;
        rmSync(draft, { recursive: true, force: true });
    }
}

/** Scripts of sources that are no more; a day is longer than what runs from them goes on loading parts. */
function forgetOld() {
    if (!existsSync(CACHE)) return;
    for (const folder of readdirSync(CACHE).map((name) => join(CACHE, name))) {
        if (Date.now() - statSync(folder).mtimeMs > DAY_MS) rmSync(folder, { recursive: true });
    }
}

function scriptsIn(folder, entries) {
    return entries.map((entry) => join(folder, relative(root, entry).replace(/\.ts$/, '.js')));
}

/** Changes whenever the scripts could. */
function keyOf(sources) {
    const hash = createHash('sha256').update(`${version} ${root} `);
    const files = readdirSync(sources, { recursive: true }).map((name) => join(sources, name));
    for (const file of [import.meta.filename, ...files.filter(isSource).sort()]) {
        hash.update(file).update(readFileSync(file));
    }
    return hash.digest('hex').slice(0, 16);
}

function isSource(file) {
    return file.endsWith('.ts');
}
