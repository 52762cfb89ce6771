/** Where the LWC bundles of a project are. */
import path from 'node:path';
import type { ProjectFile } from '../../sobj/project/files.ts';

/** Name → folder, for every folder right below one called `lwc`. There may be several of those. */
export function bundleFolders(files: readonly ProjectFile[]): Map<string, string> {
    const folders = new Map<string, string>();
    for (const { file } of files) {
        const folder = path.dirname(file);
        if (path.basename(path.dirname(folder)) === 'lwc')
            folders.set(path.basename(folder), folder);
    }
    return folders;
}
