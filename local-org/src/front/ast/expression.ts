import type { SoqlQuery } from '../../soql/ast.ts';
import type { Position, TypeNode } from './position.ts';

/** Types a literal can have. Decimal and Double are kept as text so that the tree stays JSON. */
export type LiteralType = 'Integer' | 'Long' | 'Double' | 'Decimal' | 'String' | 'Boolean' | 'null';

export interface LiteralNode extends Position {
    readonly kind: 'literal';
    readonly type: LiteralType;
    /** Digits without suffix, `true`, `false`, or the decoded text of a String. */
    readonly value: string;
}

/** A single identifier: a variable, a type or a namespace. */
export interface NameNode extends Position {
    readonly kind: 'name';
    readonly name: string;
}

/** `target.name` or `target?.name`; the target may be a package or type name as well. */
export interface FieldNode extends Position {
    readonly kind: 'field';
    readonly target: ExpressionNode;
    readonly name: string;
    readonly safe: boolean;
}

export interface CallNode extends Position {
    readonly kind: 'call';
    /** Null for an unqualified call. */
    readonly target: ExpressionNode | null;
    readonly name: string;
    readonly args: readonly ExpressionNode[];
    readonly safe: boolean;
}

/** `this(…)` or `super(…)` at the head of a constructor. */
export interface ConstructorCallNode extends Position {
    readonly kind: 'constructorCall';
    readonly which: 'this' | 'super';
    readonly args: readonly ExpressionNode[];
}

export interface SelfNode extends Position {
    readonly kind: 'this' | 'super';
}

export interface IndexNode extends Position {
    readonly kind: 'index';
    readonly target: ExpressionNode;
    readonly index: ExpressionNode;
}

export interface NewNode extends Position {
    readonly kind: 'new';
    readonly type: TypeNode;
    readonly args: readonly ExpressionNode[];
}

/** `new List<T>{…}`, `new Set<T>{…}` and `new T[]{…}`. */
export interface NewItemsNode extends Position {
    readonly kind: 'newItems';
    readonly type: TypeNode;
    readonly items: readonly ExpressionNode[];
}

export interface NewMapNode extends Position {
    readonly kind: 'newMap';
    readonly type: TypeNode;
    readonly entries: readonly (readonly [ExpressionNode, ExpressionNode])[];
}

/** `new T[size]`; the type is the array's. */
export interface NewArrayNode extends Position {
    readonly kind: 'newArray';
    readonly type: TypeNode;
    readonly size: ExpressionNode;
}

export interface CastNode extends Position {
    readonly kind: 'cast';
    readonly type: TypeNode;
    readonly operand: ExpressionNode;
}

export interface InstanceOfNode extends Position {
    readonly kind: 'instanceof';
    readonly operand: ExpressionNode;
    readonly type: TypeNode;
}

export interface UnaryNode extends Position {
    readonly kind: 'unary';
    readonly operator: '-' | '+' | '!' | '~';
    readonly operand: ExpressionNode;
}

export interface UpdateNode extends Position {
    readonly kind: 'update';
    readonly operator: '++' | '--';
    readonly prefix: boolean;
    readonly operand: ExpressionNode;
}

export type BinaryOperator =
    | '+'
    | '-'
    | '*'
    | '/'
    | '&'
    | '|'
    | '^'
    | '<<'
    | '>>'
    | '>>>'
    | '&&'
    | '||'
    | '??'
    | '=='
    | '!='
    | '==='
    | '!=='
    | '<'
    | '>'
    | '<='
    | '>=';

export interface BinaryNode extends Position {
    readonly kind: 'binary';
    readonly operator: BinaryOperator;
    readonly left: ExpressionNode;
    readonly right: ExpressionNode;
}

export interface AssignNode extends Position {
    readonly kind: 'assign';
    /** Null for `=`, else the operator of a compound assignment without its `=`. */
    readonly operator: BinaryOperator | null;
    readonly target: ExpressionNode;
    readonly value: ExpressionNode;
}

export interface ConditionalNode extends Position {
    readonly kind: 'conditional';
    readonly condition: ExpressionNode;
    readonly whenTrue: ExpressionNode;
    readonly whenFalse: ExpressionNode;
}

/** Kept in the tree because parentheses end a `?.` chain. */
export interface ParenthesisNode extends Position {
    readonly kind: 'parenthesis';
    readonly inner: ExpressionNode;
}

/** `Type.class`. */
export interface ClassLiteralNode extends Position {
    readonly kind: 'classLiteral';
    readonly type: TypeNode;
}

/** An inline query; `binds[n]` is the expression of the query's bind slot n. */
export interface SoqlNode extends Position {
    readonly kind: 'soql';
    readonly query: SoqlQuery;
    readonly binds: readonly ExpressionNode[];
}

export type ExpressionNode =
    | LiteralNode
    | NameNode
    | FieldNode
    | CallNode
    | ConstructorCallNode
    | SelfNode
    | IndexNode
    | NewNode
    | NewItemsNode
    | NewMapNode
    | NewArrayNode
    | CastNode
    | InstanceOfNode
    | UnaryNode
    | UpdateNode
    | BinaryNode
    | AssignNode
    | ConditionalNode
    | ParenthesisNode
    | ClassLiteralNode
    | SoqlNode;
