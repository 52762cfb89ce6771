import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { sourceFiles } from '../../lib/project.ts';

const COMMENTS = /\/\*[\s\S]*?\*\/|\/\/[^\n]*/g;
const METHOD = /\b(?:public|private|protected|global)\s+(?:static\s+)?[\w<>,.\s]+?\s(\w+)\s*\(/g;
const SYSTEM_MODE = /\bSYSTEM_MODE\b|\bas\s+system\b/gi;
const SECTION = /^## Methods that run in system mode$[\s\S]*?(?=^## |(?![\s\S]))/m;

/**
 * Compares the table of system-mode methods in ARCHITECTURE.md with the code: both ways, and that nothing else runs in
 * system mode.
 */
export function systemModeProblems(root: string): string[] {
    const classes = sourceFiles(root, '.cls').filter((file) => !file.includes('/test/'));
    const code = new Map(
        classes.map((file) => [
            basename(file, '.cls'),
            readFileSync(join(root, file), 'utf8').replace(COMMENTS, '')
        ])
    );
    const methods = [...code].flatMap(([name, text]) =>
        [...new Set(methodsOf(text).map((method) => method.name))]
            .filter((method) => method.endsWith('AsSystem'))
            .map((method) => `${name}.${method}`)
    );
    const table = SECTION.exec(readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8'))?.[0] ?? '';
    const listed = listedIn(table);
    return [
        ...methods
            .filter((method) => !listed.has(method))
            .map((method) => `ARCHITECTURE.md does not say why ${method} runs in system mode`),
        ...[...listed]
            .filter((method) => !methods.includes(method))
            .map((method) => `ARCHITECTURE.md lists ${method}, which does not exist`),
        ...[...code].flatMap(([name, text]) => wronglyNamed(name, text))
    ];
}

interface Method {
    readonly name: string;
    readonly index: number;
}

function methodsOf(text: string): Method[] {
    return [...text.matchAll(METHOD)].map((match) => ({
        name: match[1] ?? '',
        index: match.index
    }));
}

/** Rows name methods with their class, once for several of it: `CaseStore`: `lockAsSystem`, `insertAsSystem`. */
function listedIn(table: string): ReadonlySet<string> {
    const rows = [...table.matchAll(/^\|(?<cell>[^|]*)\|/gm)];
    const names = rows.flatMap((row) => {
        let owner = '';
        return [...(row.groups?.['cell'] ?? '').matchAll(/`(\w+)`/g)].flatMap(([, name = '']) => {
            if (name.endsWith('AsSystem')) {
                return [`${owner}.${name}`];
            }
            owner = name;
            return [];
        });
    });
    return new Set(names);
}

function wronglyNamed(name: string, text: string): string[] {
    const methods = methodsOf(text);
    return [...text.matchAll(SYSTEM_MODE)].flatMap(({ index }) => {
        const method = methods.findLast((candidate) => candidate.index < index)?.name ?? '';
        return method.endsWith('AsSystem') ? [] : [`${name}.${method} runs in system mode unnamed`];
    });
}
