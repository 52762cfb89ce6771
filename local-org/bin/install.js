/**
 * Makes sure that what the lock file asks for is in node_modules. Plain JavaScript without dependencies, because it
 * runs before anything is installed. Everything it has to say goes to standard error.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

const MINIMUM_NODE = [20, 19];
const QUIET = ['--no-audit', '--no-fund', '--loglevel=error'];

/** The repository's folder, ending in a slash. */
export const root = fileURLToPath(new URL('../../', import.meta.url));

/** Ends the process with status 1 and a clear message when this Node is too old. */
export function requireNode() {
    const [major, minor] = process.versions.node.split('.').map(Number);
    const [wantedMajor, wantedMinor] = MINIMUM_NODE;
    if (major > wantedMajor || (major === wantedMajor && minor >= wantedMinor)) {
        return;
    }
    fail(
        `Latchkey needs Node.js ${MINIMUM_NODE.join('.')} or newer; this is ${process.versions.node}.`
    );
}

/**
 * Installs what is missing with npm, and nothing when all is there, so that it also works offline.
 * @param {'run' | 'develop'} purpose 'run' leaves out what only checks and tests need
 */
export function installDependencies(purpose) {
    if (missingPackages(purpose).length === 0) {
        return;
    }
    console.error('Installing packages, once: this takes up to a minute …');
    // `ci` empties the folder first, which would pull it from under a local-org that runs already.
    const command = existsSync(join(root, 'node_modules')) ? ['install', '--no-save'] : ['ci'];
    const scope = purpose === 'run' ? '--omit=dev' : '--include=dev';
    const { status, error } = npm([...command, scope, ...QUIET]);
    if (status !== 0) {
        const reason = error?.message ?? `npm ended with status ${status}`;
        fail(
            `Packages could not be installed: ${reason}.\nSee above, then try \`npm ci\` in ${root}`
        );
    }
}

/**
 * @param {'run' | 'develop'} purpose
 * @returns {string[]} paths of the packages which the lock file asks for and npm's own record of node_modules lacks
 */
export function missingPackages(purpose) {
    const wanted = readLock('package-lock.json');
    const installed = readLock('node_modules/.package-lock.json');
    return Object.entries(wanted)
        .filter(([path, entry]) => path !== '' && isNeeded(entry, purpose))
        .filter(([path, entry]) => !isSame(entry, installed[path]))
        .map(([path]) => path);
}

/** Packages for other systems are optional and never missed. */
function isNeeded(entry, purpose) {
    if (entry.optional || entry.devOptional) {
        return false;
    }
    return purpose === 'develop' || !entry.dev;
}

function isSame(wanted, installed) {
    return installed !== undefined && installed.version === wanted.version;
}

function readLock(file) {
    try {
        return JSON.parse(readFileSync(join(root, file), 'utf8')).packages ?? {};
    } catch {
        return {};
    }
}

/** Standard output stays free for the command that is about to run. */
function npm(args) {
    const stdio = ['ignore', 2, 2];
    return spawnSync('npm', args, { cwd: root, stdio, shell: process.platform === 'win32' });
}

function fail(message) {
    console.error(message);
    process.exit(1);
}
