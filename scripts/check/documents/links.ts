import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { filesBelow } from '../../lib/project.ts';

const FOLDERS = ['bench', 'docs', 'e2e', 'force-app', 'local-org', 'scenarios', 'scripts'];
const CODE = /```[\s\S]*?```|`[^`\n]*`/g;
const LINK = /\]\((?<target>[^)\s]+)\)/g;
const HEADING = /^#{1,6} +(?<text>.+)$/gm;

/** Names relative links of the project's documents that lead nowhere, as `README.md: docs/GONE.md`. */
export function brokenLinks(root: string): string[] {
    return documents(root).flatMap((file) =>
        linksOf(readFileSync(join(root, file), 'utf8'))
            .filter((target) => !/^[a-z]+:/.test(target))
            .filter((target) => !leadsSomewhere(root, file, target))
            .map((target) => `${file}: there is no ${target}`)
    );
}

function documents(root: string): string[] {
    const top = readdirSync(root, { withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ name }) => name);
    return [...top, ...FOLDERS.flatMap((folder) => filesBelow(root, folder))].filter(
        (file) => file.endsWith('.md') && !file.includes('node_modules/')
    );
}

function linksOf(text: string): string[] {
    return [...text.replace(CODE, '').matchAll(LINK)].map(
        (match) => match.groups?.['target'] ?? ''
    );
}

function leadsSomewhere(root: string, file: string, target: string): boolean {
    const [path = '', anchor] = target.split('#');
    const found = path === '' ? join(root, file) : join(root, dirname(file), path);
    if (!existsSync(found)) {
        return false;
    }
    return anchor === undefined || anchorsOf(readFileSync(found, 'utf8')).has(anchor);
}

/** The names that GitHub gives to headings. */
function anchorsOf(text: string): ReadonlySet<string> {
    const headings = [...text.replace(/```[\s\S]*?```/g, '').matchAll(HEADING)];
    return new Set(
        headings.map((match) =>
            (match.groups?.['text'] ?? '')
                .toLowerCase()
                .replace(/[^\p{L}\p{N} _-]/gu, '')
                .trim()
                .replaceAll(' ', '-')
        )
    );
}
