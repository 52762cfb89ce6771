import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { componentNames, labels, sourceFiles } from '../../lib/project.ts';

/** Something that code and metadata refer to by name. */
interface Named {
    readonly what: string;
    readonly declared: ReadonlySet<string>;
    /** By how a file's name ends: where a name stands. */
    readonly uses: Readonly<Record<string, RegExp>>;
}

const COMMENTS = /\/\*[\s\S]*?\*\/|\/\/[^\n]*/g;

/** Names labels and custom permissions that are used but don't exist, and those that nobody uses. */
export function checkUsage(root: string): string[] {
    const named: Named[] = [
        {
            what: 'label',
            declared: new Set(labels(root).map(({ name }) => name)),
            uses: {
                // Label.get takes a name that is known only at run time.
                '.cls': /(?<![.\w])(?:System\.)?Label\.(?:c\.)?(?!get\()(\w+)/gi,
                '.ts': /@salesforce\/label\/c\.(\w+)/g,
                '.xml': /\$Label\.(?:c\.)?(\w+)/g
            }
        },
        {
            what: 'custom permission',
            declared: new Set(componentNames(root, '.customPermission-meta.xml')),
            uses: {
                // The naming convention also finds names that are kept in constants.
                '.cls': /'(\w+_Can_\w+)'|checkPermission\(\s*'(\w+)'/g,
                '.ts': /@salesforce\/customPermission\/(\w+)/g
            }
        }
    ];
    return named.flatMap((found) => compare(found, root));
}

function compare({ what, declared, uses }: Named, root: string): string[] {
    const used = new Set<string>();
    const problems: string[] = [];
    for (const [suffix, pattern] of Object.entries(uses)) {
        for (const file of productionFiles(root, suffix)) {
            for (const name of namesIn(join(root, file), pattern)) {
                used.add(name);
                if (!declared.has(name)) problems.push(`${file}: there is no ${what} “${name}”`);
            }
        }
    }
    const unused = [...declared].filter((name) => !used.has(name));
    return [...problems, ...unused.map((name) => `${what} “${name}” is used nowhere`)];
}

/** What only a test uses is not used. */
function productionFiles(root: string, suffix: string): string[] {
    return sourceFiles(root, suffix).filter((file) => !/\/(test|__tests__)\//.test(file));
}

function namesIn(path: string, pattern: RegExp): Set<string> {
    const code = readFileSync(path, 'utf8').replace(COMMENTS, '');
    return new Set([...code.matchAll(pattern)].map((match) => match[1] ?? match[2] ?? ''));
}
