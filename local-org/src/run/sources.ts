import type { UnitKind } from '../front/parse.ts';
import type { Project } from '../sobj/project.ts';

/** A file of Apex. */
export interface SourceFile {
    /** As compile errors and stacks name it. */
    readonly path: string;
    readonly kind: UnitKind;
    readonly source: string;
    /** Such as 67; it decides in which mode queries and DML run. */
    readonly apiVersion: number;
}

/** A class that nothing but tests can use. */
const TEST_CLASS = /^\s*(?:\/\*[\s\S]*?\*\/\s*)*@istest\b/i;

/** The classes and triggers of a project, without the classes that only tests can use. */
export function sourcesInUse(project: Project): SourceFile[] {
    return sourcesOf(project).filter(({ source }) => !TEST_CLASS.test(source));
}

/** The classes and triggers of a project. */
export function sourcesOf(project: Project): SourceFile[] {
    const classes = project.classes.map((one): SourceFile => ({ ...one, kind: 'class' }));
    return [
        ...classes,
        ...project.triggers.map((one): SourceFile => ({ ...one, kind: 'trigger' }))
    ];
}
