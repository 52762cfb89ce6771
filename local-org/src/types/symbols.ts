import type {
    AnnotationNode,
    BlockNode,
    ConstructorDeclaration,
    FieldDeclaration,
    MethodDeclaration,
    ModifiersNode,
    PropertyDeclaration,
    TypeDeclaration
} from '../front/ast/index.ts';
import type { DeclaredType, Type } from './type.ts';

/** From narrow to wide. */
export type Access = 'private' | 'protected' | 'public' | 'global';

/** A class, interface or enum. Filled in two passes: names first, then members. */
export interface TypeSymbol {
    readonly kind: 'class' | 'interface' | 'enum';
    readonly origin: 'user' | 'platform';
    readonly name: string;
    /** `Outer.Inner`; types of the namespace System go without it, others with: `Database.SaveResult`. */
    readonly qualifiedName: string;
    /** `System`, `Database` … for platform types; null for the app's. */
    readonly namespace: string | null;
    readonly file: string;
    /** API version of the file, such as 67; 0 for platform types. */
    readonly apiVersion: number;
    readonly declaration: TypeDeclaration;
    readonly outer: TypeSymbol | null;
    readonly access: Access;
    readonly isAbstract: boolean;
    readonly isVirtual: boolean;
    readonly isTest: boolean;
    readonly modifiers: ModifiersNode;
    /** Names of type parameters; only platform types have any. */
    readonly parameters: readonly string[];
    /** By lower-cased name, like every map of members. */
    readonly inner: Map<string, TypeSymbol>;
    readonly fields: Map<string, FieldSymbol>;
    readonly methods: Map<string, MethodSymbol[]>;
    readonly constructors: MethodSymbol[];
    readonly constants: readonly string[];
    superType: DeclaredType | null;
    interfaces: DeclaredType[];
    /** Number of ancestors among the app's classes. */
    depth: number;
}

/** A field or property. */
export interface FieldSymbol {
    readonly owner: TypeSymbol;
    readonly name: string;
    readonly type: Type;
    readonly isStatic: boolean;
    readonly isFinal: boolean;
    readonly access: Access;
    readonly writeAccess: Access;
    readonly testVisible: boolean;
    readonly readable: boolean;
    readonly writable: boolean;
    readonly annotations: readonly AnnotationNode[];
    readonly declaration: FieldDeclaration | PropertyDeclaration;
    /** True when reading or writing runs code: properties with a body, virtual ones, natives. */
    readonly hasAccessors: boolean;
    /** JavaScript property that stores the value. */
    readonly js: string;
}

export interface ParameterSymbol {
    readonly name: string;
    readonly type: Type;
    readonly isFinal: boolean;
}

/** A method or constructor. */
export interface MethodSymbol {
    readonly owner: TypeSymbol;
    readonly name: string;
    readonly parameters: readonly ParameterSymbol[];
    readonly returns: Type;
    readonly isStatic: boolean;
    readonly isAbstract: boolean;
    readonly isVirtual: boolean;
    readonly isOverride: boolean;
    readonly access: Access;
    readonly testVisible: boolean;
    readonly annotations: readonly AnnotationNode[];
    readonly body: BlockNode | null;
    /** Null for what the compiler adds itself. */
    readonly declaration: MethodDeclaration | ConstructorDeclaration | null;
    /** JavaScript name. */
    readonly js: string;
    /** `join(Iterable<Object>,String)`: the key of a platform method's implementation. */
    readonly signature: string;
}

/** The annotation of that name, compared without case. */
export function annotation(
    annotations: readonly AnnotationNode[],
    name: string
): AnnotationNode | undefined {
    return annotations.find((one) => one.name.toLowerCase() === name.toLowerCase());
}

/** The outermost class around a symbol. */
export function topLevel(symbol: TypeSymbol): TypeSymbol {
    return symbol.outer === null ? symbol : topLevel(symbol.outer);
}

/** A symbol and its superclasses, nearest first. */
export function* lineage(symbol: TypeSymbol): Generator<TypeSymbol> {
    for (let at: TypeSymbol | null = symbol; at !== null; at = at.superType?.symbol ?? null)
        yield at;
}
