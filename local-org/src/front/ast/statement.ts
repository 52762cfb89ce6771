import type { ExpressionNode, LiteralNode } from './expression.ts';
import type { Position, TypeNode } from './position.ts';

export interface BlockNode extends Position {
    readonly kind: 'block';
    readonly statements: readonly StatementNode[];
    /** Line of the closing brace. */
    readonly endLine: number;
}

export interface VariableNode extends Position {
    readonly name: string;
    readonly value: ExpressionNode | null;
}

export interface LocalNode extends Position {
    readonly kind: 'local';
    readonly type: TypeNode;
    readonly isFinal: boolean;
    readonly variables: readonly VariableNode[];
}

export interface ExpressionStatementNode extends Position {
    readonly kind: 'expression';
    readonly expression: ExpressionNode;
}

export interface IfNode extends Position {
    readonly kind: 'if';
    readonly condition: ExpressionNode;
    readonly then: StatementNode;
    readonly otherwise: StatementNode | null;
}

/** `when 1, 2`, `when A, B`, `when Account a`, `when null` or `when else`. */
export type WhenNode =
    | (Position & {
          readonly kind: 'values';
          readonly values: readonly WhenValueNode[];
          readonly body: BlockNode;
      })
    | (Position & {
          readonly kind: 'type';
          readonly type: TypeNode;
          readonly name: string;
          readonly body: BlockNode;
      })
    | (Position & { readonly kind: 'else'; readonly body: BlockNode });

/** A literal, or the name of an enum constant. */
export type WhenValueNode =
    LiteralNode | (Position & { readonly kind: 'constant'; readonly name: string });

export interface SwitchNode extends Position {
    readonly kind: 'switch';
    readonly subject: ExpressionNode;
    readonly branches: readonly WhenNode[];
}

export interface ForNode extends Position {
    readonly kind: 'for';
    readonly initial: LocalNode | readonly ExpressionNode[];
    readonly condition: ExpressionNode | null;
    readonly updates: readonly ExpressionNode[];
    readonly body: StatementNode;
}

export interface ForEachNode extends Position {
    readonly kind: 'forEach';
    readonly type: TypeNode;
    readonly name: string;
    readonly items: ExpressionNode;
    readonly body: StatementNode;
}

export interface WhileNode extends Position {
    readonly kind: 'while' | 'doWhile';
    readonly condition: ExpressionNode;
    readonly body: StatementNode;
}

export interface CatchNode extends Position {
    readonly type: TypeNode;
    readonly name: string;
    readonly body: BlockNode;
}

export interface TryNode extends Position {
    readonly kind: 'try';
    readonly body: BlockNode;
    readonly catches: readonly CatchNode[];
    readonly finalBlock: BlockNode | null;
}

export interface ReturnNode extends Position {
    readonly kind: 'return';
    readonly value: ExpressionNode | null;
}

export interface ThrowNode extends Position {
    readonly kind: 'throw';
    readonly value: ExpressionNode;
}

export interface JumpNode extends Position {
    readonly kind: 'break' | 'continue';
}

export type DmlOperation = 'insert' | 'update' | 'upsert' | 'delete' | 'undelete' | 'merge';

export interface DmlNode extends Position {
    readonly kind: 'dml';
    readonly operation: DmlOperation;
    readonly access: 'user' | 'system' | null;
    readonly records: ExpressionNode;
    /** External id field of an upsert as written, such as `Key__c` or `Account.Key__c`; null otherwise. */
    readonly field: string | null;
    /** Second operand of `merge`; null otherwise. */
    readonly duplicates: ExpressionNode | null;
}

export interface RunAsNode extends Position {
    readonly kind: 'runAs';
    readonly args: readonly ExpressionNode[];
    readonly body: BlockNode;
}

export type StatementNode =
    | BlockNode
    | LocalNode
    | ExpressionStatementNode
    | IfNode
    | SwitchNode
    | ForNode
    | ForEachNode
    | WhileNode
    | TryNode
    | ReturnNode
    | ThrowNode
    | JumpNode
    | DmlNode
    | RunAsNode;
