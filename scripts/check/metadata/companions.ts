import { basename, dirname } from 'node:path';
import { sourceFiles } from '../../lib/project.ts';

const BUNDLE_FILE = /^(?<bundle>.*\/lwc\/(?<name>\w+))\/(?!__)/;

/** Names source files without their `-meta.xml`, and the reverse. */
export function checkCompanions(root: string): string[] {
    const files = new Set(sourceFiles(root, ''));
    return [...files].flatMap((file) => {
        const missing = companionOf(file, files);
        return missing === null ? [] : [`${file}: ${missing} is missing`];
    });
}

function companionOf(file: string, files: ReadonlySet<string>): string | null {
    if (/\.(cls|trigger)$/.test(file)) {
        return absent(`${file}-meta.xml`, files);
    }
    if (/\.(cls|trigger)-meta\.xml$/.test(file)) {
        return absent(file.replace(/-meta\.xml$/, ''), files);
    }
    const bundle = BUNDLE_FILE.exec(file)?.groups;
    if (bundle === undefined) {
        return null;
    }
    const stem = `${bundle['bundle']}/${bundle['name']}`;
    return file === `${stem}.js-meta.xml`
        ? absentModule(stem, files)
        : absent(`${stem}.js-meta.xml`, files);
}

/** A bundle holds a module or, to share styles, nothing but a style sheet. */
function absentModule(stem: string, files: ReadonlySet<string>): string | null {
    const hasModule = files.has(`${stem}.ts`) || files.has(`${stem}.css`);
    return hasModule ? null : `${basename(dirname(stem))}/${basename(stem)}.ts`;
}

function absent(file: string, files: ReadonlySet<string>): string | null {
    return files.has(file) ? null : file;
}
