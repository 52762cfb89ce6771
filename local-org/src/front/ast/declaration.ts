import type { ExpressionNode, LiteralNode } from './expression.ts';
import type { Position, TypeNode } from './position.ts';
import type { BlockNode, StatementNode } from './statement.ts';

export interface AnnotationNode extends Position {
    readonly name: string;
    /** Named values by lower-cased name; a lone value is under `value`. */
    readonly values: Readonly<Record<string, LiteralNode>>;
}

export interface ModifiersNode {
    /** Lower-cased words: `public`, `static`, `with sharing` … */
    readonly words: readonly string[];
    readonly annotations: readonly AnnotationNode[];
}

export interface ParameterNode extends Position {
    readonly name: string;
    readonly type: TypeNode;
    readonly isFinal: boolean;
}

export interface FieldDeclaration extends Position {
    readonly kind: 'field';
    readonly modifiers: ModifiersNode;
    readonly type: TypeNode;
    readonly name: string;
    readonly value: ExpressionNode | null;
}

export interface AccessorNode extends Position {
    readonly modifiers: ModifiersNode;
    /** Null for `get;` and `set;`. */
    readonly body: BlockNode | null;
}

export interface PropertyDeclaration extends Position {
    readonly kind: 'property';
    readonly modifiers: ModifiersNode;
    readonly type: TypeNode;
    readonly name: string;
    readonly getter: AccessorNode | null;
    readonly setter: AccessorNode | null;
}

export interface MethodDeclaration extends Position {
    readonly kind: 'method';
    readonly modifiers: ModifiersNode;
    /** Null for `void`. */
    readonly returns: TypeNode | null;
    readonly name: string;
    readonly parameters: readonly ParameterNode[];
    readonly body: BlockNode | null;
}

export interface ConstructorDeclaration extends Position {
    readonly kind: 'constructor';
    readonly modifiers: ModifiersNode;
    readonly name: string;
    readonly parameters: readonly ParameterNode[];
    readonly body: BlockNode;
}

export interface InitializerDeclaration extends Position {
    readonly kind: 'initializer';
    readonly isStatic: boolean;
    readonly body: BlockNode;
}

export type MemberDeclaration =
    | FieldDeclaration
    | PropertyDeclaration
    | MethodDeclaration
    | ConstructorDeclaration
    | InitializerDeclaration
    | TypeDeclaration;

export interface ClassDeclaration extends Position {
    readonly kind: 'class' | 'interface';
    readonly modifiers: ModifiersNode;
    readonly name: string;
    readonly extends: TypeNode | null;
    /** For an interface: the interfaces it extends. */
    readonly implements: readonly TypeNode[];
    readonly members: readonly MemberDeclaration[];
}

export interface EnumDeclaration extends Position {
    readonly kind: 'enum';
    readonly modifiers: ModifiersNode;
    readonly name: string;
    readonly constants: readonly EnumConstantNode[];
}

export interface EnumConstantNode extends Position {
    readonly name: string;
}

export type TypeDeclaration = ClassDeclaration | EnumDeclaration;

export interface TriggerDeclaration extends Position {
    readonly kind: 'trigger';
    readonly name: string;
    readonly object: string;
    /** Such as `before insert`. */
    readonly events: readonly string[];
    readonly body: BlockNode;
}

/** Anonymous Apex: its methods and classes, and the statements between them. */
export interface AnonymousUnit extends Position {
    readonly kind: 'anonymous';
    readonly members: readonly MemberDeclaration[];
    readonly statements: readonly StatementNode[];
}

/** What a source file holds. */
export type UnitNode = TypeDeclaration | TriggerDeclaration | AnonymousUnit;
