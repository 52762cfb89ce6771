import type { ClassDeclaration, MethodDeclaration } from '../../local-org/src/front/ast/index.ts';
import { docOf, saysNull, tagged, toComment } from './apex-doc.ts';
import {
    exposedMembers,
    exposedMethods,
    isCacheable,
    type DeclaredType,
    type ExposedMember
} from './apex-model.ts';
import { pathOf, TypeNames } from './type-names.ts';

/**
 * One global type `Apex.<Class>` for each class and enum that reaches the browser, and one module for each
 * `@AuraEnabled` method. Apex has no types that exclude null, so the ApexDoc decides: what it calls null is nullable.
 * The platform may leave members that are null out of its answers, so these are optional too.
 */
export function apexDeclarations(types: readonly DeclaredType[]): string[] {
    const names = new TypeNames(types);
    const shapes = types.filter((type) => names.isExposed(type)).map((type) => shape(type, names));
    return [...shapes, ...types.flatMap((type) => methodModules(type, names))];
}

function shape(type: DeclaredType, names: TypeNames): string {
    const namespace = type.outer === null ? 'Apex' : `Apex.${type.outer.name}`;
    return `declare namespace ${namespace} {\n${shapeBody(type, names)}\n}`;
}

function shapeBody(type: DeclaredType, names: TypeNames): string {
    const { declaration } = type;
    if (declaration.kind === 'enum') {
        const constants = declaration.constants.map(({ name }) => `'${name}'`);
        return `    type ${declaration.name} = ${constants.join(' | ') || 'never'};`;
    }
    const parent = names.superclass(type);
    const isDerived = parent !== null && names.isExposed(parent);
    const heritage = isDerived ? ` extends Apex.${pathOf(parent)}` : '';
    const members = exposedMembers(declaration).flatMap((member) =>
        memberLines(member, type, names.toTypeScript(member.type, type.outer ?? declaration))
    );
    return [`    interface ${declaration.name}${heritage} {`, ...members, '    }'].join('\n');
}

function memberLines(member: ExposedMember, { lines }: DeclaredType, type: string): string[] {
    const doc = docOf(member, lines);
    const signature = saysNull(doc) ? `${member.name}?: ${type} | null` : `${member.name}: ${type}`;
    return [...toComment(doc, '        '), `        readonly ${signature};`];
}

function methodModules(type: DeclaredType, names: TypeNames): string[] {
    const { declaration, outer } = type;
    if (declaration.kind !== 'class' || outer !== null) {
        return [];
    }
    return exposedMethods(declaration).map((method) =>
        methodModule(declaration, method, docOf(method, type.lines), names)
    );
}

function methodModule(
    owner: ClassDeclaration,
    method: MethodDeclaration,
    doc: readonly string[],
    names: TypeNames
): string {
    const kind = isCacheable(method) ? 'ApexWire' : 'ApexCall';
    const parameters = parametersType(owner, method, doc, names);
    return [
        `declare module '@salesforce/apex/${owner.name}.${method.name}' {`,
        `    import type { ${kind} } from '@salesforce/apex';`,
        ...toComment(doc, '    '),
        `    const method: ${kind}<${parameters}, ${resultType(owner, method, doc, names)}>;`,
        '    export default method;',
        '}'
    ].join('\n');
}

function parametersType(
    owner: ClassDeclaration,
    method: MethodDeclaration,
    doc: readonly string[],
    names: TypeNames
): string {
    const parameters = method.parameters.map(({ name, type }) => {
        const typeName = names.toTypeScript(type, owner);
        return saysNull(tagged(doc, `@param ${name}`))
            ? `${name}?: ${typeName} | null`
            : `${name}: ${typeName}`;
    });
    return parameters.length === 0 ? 'void' : `{ ${parameters.join('; ')} }`;
}

function resultType(
    owner: ClassDeclaration,
    method: MethodDeclaration,
    doc: readonly string[],
    names: TypeNames
): string {
    if (method.returns === null) {
        return 'void';
    }
    const type = names.toTypeScript(method.returns, owner);
    return saysNull(tagged(doc, '@return')) ? `${type} | null` : type;
}
