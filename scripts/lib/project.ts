import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { XMLParser } from 'fast-xml-parser';

/** The folders that hold deployable source, relative to the repository, from sfdx-project.json. */
function packageDirectories(root: string): string[] {
    const project = JSON.parse(readFileSync(join(root, 'sfdx-project.json'), 'utf8')) as {
        packageDirectories: { path: string }[];
    };
    return project.packageDirectories.map(({ path }) => path);
}

/**
 * @param suffix how the file's name ends
 * @returns paths relative to the repository with forward slashes, in alphabetical order
 */
export function sourceFiles(root: string, suffix: string): string[] {
    return packageDirectories(root)
        .flatMap((directory) => filesBelow(root, directory))
        .filter((file) => file.endsWith(suffix))
        .sort();
}

/** The files in a folder and its subfolders, relative to the repository; empty when there is no such folder. */
export function filesBelow(root: string, directory: string): string[] {
    if (!existsSync(join(root, directory))) {
        return [];
    }
    return readdirSync(join(root, directory), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(join(root, '/').length))
        .map((file) => file.split(sep).join('/'));
}

/** A bundle of Lightning Web Components: its name and its folder relative to the repository. */
export interface Bundle {
    readonly name: string;
    readonly folder: string;
}

/** Every LWC bundle of the project in order of its folder. */
export function bundles(root: string): Bundle[] {
    const folders = sourceFiles(root, '.js-meta.xml').map((file) => dirname(file));
    return folders.map((folder) => ({ name: basename(folder), folder }));
}

/** A custom label in the project's own language. */
export interface Label {
    readonly name: string;
    readonly text: string;
}

/** The labels of the project; whitespace in the text is kept. */
export function labels(root: string): Label[] {
    const parser = new XMLParser({ parseTagValue: false, isArray: (name) => name === 'labels' });
    return sourceFiles(root, '.labels-meta.xml').flatMap((file) => {
        const xml = parser.parse(readFileSync(join(root, file), 'utf8')) as LabelFile;
        const found = xml.CustomLabels?.labels ?? [];
        return found.map(({ fullName, value }) => ({ name: fullName, text: value }));
    });
}

interface LabelFile {
    CustomLabels?: { labels?: { fullName: string; value: string }[] };
}

/** Names of the files with a suffix, without it: `componentNames(root, '.tab-meta.xml')`. */
export function componentNames(root: string, suffix: string): string[] {
    return sourceFiles(root, suffix).map((file) => basename(file, suffix));
}
