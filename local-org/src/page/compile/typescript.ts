/** TypeScript to JavaScript, one file at a time: types are erased, nothing is checked. */
import path from 'node:path';
import ts from 'typescript';
import type { Plugin } from 'rollup';

const OPTIONS: ts.CompilerOptions = {
    target: ts.ScriptTarget.ESNext,
    module: ts.ModuleKind.ESNext,
    verbatimModuleSyntax: true,
    // The LWC compiler refuses lowered decorators, so they are left as written.
    experimentalDecorators: false,
    useDefineForClassFields: true,
    sourceMap: false
};

/** Erases the types of `.ts` files; lines stay where they are as far as TypeScript keeps them. */
export function typescript(): Plugin {
    return {
        name: 'local-org-typescript',
        transform(code, id) {
            const [file = id] = id.split('?');
            if (path.extname(file) !== '.ts') return null;
            const { outputText, diagnostics } = ts.transpileModule(code, {
                fileName: file,
                reportDiagnostics: true,
                compilerOptions: OPTIONS
            });
            const problem = diagnostics?.find((d) => d.category === ts.DiagnosticCategory.Error);
            if (problem === undefined) return { code: outputText, map: null };
            const message = ts.flattenDiagnosticMessageText(problem.messageText, '\n');
            return this.error({ message, id: file, ...lineOf(problem) });
        }
    };
}

function lineOf(problem: ts.Diagnostic): { loc?: { file: string; line: number; column: number } } {
    if (problem.file === undefined || problem.start === undefined) return {};
    const { line, character } = problem.file.getLineAndCharacterOfPosition(problem.start);
    return { loc: { file: problem.file.fileName, line: line + 1, column: character } };
}
