import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type {
    ClassDeclaration,
    EnumDeclaration,
    FieldDeclaration,
    MethodDeclaration,
    ModifiersNode,
    PropertyDeclaration,
    TypeDeclaration
} from '../../local-org/src/front/ast/index.ts';
import { parseUnit } from '../../local-org/src/front/parse.ts';
import { describeProblem, problemOf } from '../../local-org/src/front/problem.ts';
import { sourceFiles } from '../lib/project.ts';

/** A class or enum of the project. */
export interface DeclaredType {
    readonly declaration: TypeDeclaration;
    /** The class it stands in; null at the top level. */
    readonly outer: ClassDeclaration | null;
    /** The source file's lines. */
    readonly lines: readonly string[];
}

/** A value that Apex sends to the browser. */
export type ExposedMember = FieldDeclaration | PropertyDeclaration;

/**
 * Every class and enum of the project, the inner ones after the one that holds them.
 * @throws Error naming file, line and construct of all classes that can't be read
 */
export function readApexTypes(root: string): DeclaredType[] {
    const problems: string[] = [];
    const types = sourceFiles(root, '.cls').flatMap((file) => {
        try {
            return typesOf(readFileSync(join(root, file), 'utf8'));
        } catch (error) {
            problems.push(describeProblem(problemOf(file, error)));
            return [];
        }
    });
    if (problems.length > 0) {
        throw new Error(problems.join('\n'));
    }
    return types;
}

function typesOf(source: string): DeclaredType[] {
    const unit = parseUnit(source, 'class');
    if (unit.kind !== 'class' && unit.kind !== 'enum') {
        return [];
    }
    const lines = source.split('\n');
    const outer = unit.kind === 'class' ? unit : null;
    const inner = innerTypes(unit).map((declaration) => ({ declaration, outer, lines }));
    return [{ declaration: unit, outer: null, lines }, ...inner];
}

function innerTypes(outer: TypeDeclaration): (ClassDeclaration | EnumDeclaration)[] {
    if (outer.kind === 'enum') {
        return [];
    }
    return outer.members.filter(
        (member): member is ClassDeclaration | EnumDeclaration =>
            member.kind === 'class' || member.kind === 'enum'
    );
}

/** The instance fields and properties marked `@AuraEnabled`, without inherited ones. */
export function exposedMembers(declaration: ClassDeclaration): ExposedMember[] {
    return declaration.members.filter(
        (member): member is ExposedMember =>
            (member.kind === 'field' || member.kind === 'property') &&
            auraEnabled(member.modifiers) !== null
    );
}

/** The methods marked `@AuraEnabled`. */
export function exposedMethods(declaration: ClassDeclaration): MethodDeclaration[] {
    return declaration.members.filter(
        (member): member is MethodDeclaration =>
            member.kind === 'method' && auraEnabled(member.modifiers) !== null
    );
}

/** Whether a wire may call the method. */
export function isCacheable(method: MethodDeclaration): boolean {
    const cacheable = auraEnabled(method.modifiers)?.values['cacheable'];
    return cacheable?.value === 'true';
}

function auraEnabled(modifiers: ModifiersNode) {
    return modifiers.annotations.find(({ name }) => name.toLowerCase() === 'auraenabled') ?? null;
}
