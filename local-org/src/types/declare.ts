import type { ClassDeclaration, ModifiersNode, TypeDeclaration } from '../front/ast/index.ts';
import { refuse } from '../front/problem.ts';
import { annotation, type Access, type TypeSymbol } from './symbols.ts';

/** Where a declaration comes from. */
export interface Origin {
    readonly origin: 'user' | 'platform';
    readonly file: string;
    /** Namespace of a platform type; null for the app's. */
    readonly namespace: string | null;
    readonly apiVersion: number;
}

/**
 * First pass: a symbol for a type and those inside it, without members.
 * @throws Refusal when two inner types share a name
 */
export function declareType(
    declaration: TypeDeclaration,
    from: Origin,
    outer: TypeSymbol | null = null
): TypeSymbol {
    const name = plainName(declaration.name);
    const { words, annotations } = declaration.modifiers;
    const symbol: TypeSymbol = {
        kind: declaration.kind,
        origin: from.origin,
        name,
        qualifiedName: qualify(name, from, outer),
        namespace: from.namespace,
        file: from.file,
        apiVersion: from.apiVersion,
        declaration,
        outer,
        access: accessOf(declaration.modifiers),
        isAbstract: words.includes('abstract') || declaration.kind === 'interface',
        isVirtual: words.includes('virtual') || words.includes('abstract'),
        isTest: annotation(annotations, 'IsTest') !== undefined || outer?.isTest === true,
        modifiers: declaration.modifiers,
        parameters: typeParameters(declaration.modifiers),
        inner: new Map(),
        fields: new Map(),
        methods: new Map(),
        constructors: [],
        constants: declaration.kind === 'enum' ? declaration.constants.map(({ name }) => name) : [],
        superType: null,
        interfaces: [],
        depth: 0
    };
    if (declaration.kind !== 'enum') declareInner(declaration, from, symbol);
    return symbol;
}

/** The access a declaration asks for. @param otherwise what holds without a word */
export function accessOf(modifiers: ModifiersNode, otherwise: Access = 'private'): Access {
    const words = ['global', 'public', 'protected', 'private'] as const;
    if (modifiers.words.includes('webservice')) return 'global';
    return words.find((word) => modifiers.words.includes(word)) ?? otherwise;
}

/** A stub's name without the `_` that lets it use a word the grammar reserves. */
export function plainName(name: string): string {
    return name.replace(/_$/, '');
}

function declareInner(declaration: ClassDeclaration, from: Origin, symbol: TypeSymbol): void {
    for (const member of declaration.members) {
        if (member.kind !== 'class' && member.kind !== 'interface' && member.kind !== 'enum')
            continue;
        const lower = member.name.toLowerCase();
        if (symbol.outer !== null)
            refuse(member, 'modifier', 'Inner types are not allowed to have inner types');
        if (symbol.inner.has(lower)) refuse(member, 'duplicate', `Duplicate class: ${member.name}`);
        symbol.inner.set(lower, declareType(member, from, symbol));
    }
}

/** Types inside anonymous Apex go by their own name. */
function qualify(name: string, from: Origin, outer: TypeSymbol | null): string {
    if (outer !== null) return outer.name.startsWith('$') ? name : `${outer.qualifiedName}.${name}`;
    return from.namespace === null || from.namespace === 'System'
        ? name
        : `${from.namespace}.${name}`;
}

function typeParameters(modifiers: ModifiersNode): string[] {
    const names = annotation(modifiers.annotations, 'TypeParameters')?.values['names']?.value;
    return names === undefined ? [] : names.split(',').map((name) => name.trim());
}
