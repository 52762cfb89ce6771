/**
 * The bound tree: names are resolved, types known, conversions explicit. The emitter prints it without
 * asking anything. There are few kinds of node, because most of Apex's operators are calls of `rt/ops.ts`.
 */
import type { FieldSymbol, MethodSymbol, TypeSymbol } from '../types/symbols.ts';
import type { Type } from '../types/type.ts';
import type { BoundQuery } from '../soql/bind.ts';
import type { OpName } from '../rt/ops.ts';

/** A local variable or parameter; `js` is unique within its method. */
export interface Variable {
    readonly name: string;
    readonly type: Type;
    readonly isFinal: boolean;
    readonly js: string;
}

/** Something made once when a program is loaded, and reached by emitted code as a parameter. */
export type Pooled =
    | { readonly kind: 'class'; readonly symbol: TypeSymbol }
    | { readonly kind: 'statics'; readonly symbol: TypeSymbol }
    | { readonly kind: 'enum'; readonly symbol: TypeSymbol; readonly constant: string }
    | { readonly kind: 'native'; readonly className: string; readonly signature: string }
    | { readonly kind: 'decimal' | 'double' | 'type'; readonly text: string }
    | { readonly kind: 'query'; readonly query: BoundQuery };

/** An expression's code. */
export type Code =
    | { readonly kind: 'constant'; readonly value: string | number | boolean | bigint | null }
    | { readonly kind: 'pooled'; readonly entry: Pooled }
    | { readonly kind: 'local'; readonly js: string }
    | { readonly kind: 'this' }
    /** Reads a stored field; a null target is refused. */
    | { readonly kind: 'field'; readonly target: Expression; readonly field: FieldSymbol }
    | { readonly kind: 'static'; readonly field: FieldSymbol }
    | { readonly kind: 'op'; readonly name: OpName; readonly args: readonly Expression[] }
    /** A method of an object, found at run time; a null target is refused. */
    | {
          readonly kind: 'invoke';
          readonly target: Expression;
          readonly js: string;
          readonly args: readonly Expression[];
      }
    /** A method of a superclass on `this`. */
    | {
          readonly kind: 'invokeSuper';
          readonly method: Pick<MethodSymbol, 'owner' | 'js'>;
          readonly args: readonly Expression[];
      }
    | {
          readonly kind: 'invokeStatic';
          readonly owner: TypeSymbol;
          readonly js: string;
          readonly args: readonly Expression[];
      }
    /** A function of the library; `receiver` is refused when null. */
    | {
          readonly kind: 'native';
          readonly callee: Pooled;
          readonly receiver: Expression | null;
          readonly args: readonly Expression[];
      }
    | {
          readonly kind: 'create';
          readonly constructor: MethodSymbol;
          readonly args: readonly Expression[];
      }
    /** Asks for a future method to be run later. */
    | {
          readonly kind: 'future';
          readonly method: MethodSymbol;
          readonly args: readonly Expression[];
      }
    | { readonly kind: 'store'; readonly place: Place; readonly value: Expression }
    | { readonly kind: 'sequence'; readonly parts: readonly Expression[] }
    | {
          readonly kind: 'conditional';
          readonly condition: Expression;
          readonly whenTrue: Expression;
          readonly whenFalse: Expression;
      }
    | {
          readonly kind: 'logic';
          readonly operator: '&&' | '||';
          readonly left: Expression;
          readonly right: Expression;
      }
    | { readonly kind: 'coalesce'; readonly left: Expression; readonly right: Expression }
    /** `?.`: null when the temporary's value is null, else the body, which reads the temporary. */
    | {
          readonly kind: 'safe';
          readonly temporary: string;
          readonly value: Expression;
          readonly body: Expression;
      }
    | { readonly kind: 'array'; readonly items: readonly Expression[] }
    /** A call of the library that wants to know its caller: the variables in sight and the class's modes. */
    | {
          readonly kind: 'withCaller';
          readonly variables: readonly Variable[];
          readonly modes: Modes;
          readonly body: Expression;
      };

/** How the queries and the DML of a class run unless they say it themselves. */
export interface Modes {
    readonly access: 'user' | 'system';
    /** Whether sharing applies in system mode. */
    readonly sharing: boolean;
}

/** Where a value can be stored by a plain JavaScript assignment. */
export type Place =
    | { readonly kind: 'local'; readonly js: string }
    | { readonly kind: 'field'; readonly target: Expression; readonly field: FieldSymbol }
    | { readonly kind: 'static'; readonly field: FieldSymbol };

/** A typed expression. */
export interface Expression {
    readonly type: Type;
    /** False when it can't be null, so that the emitter leaves the check out. */
    readonly nullable: boolean;
    readonly code: Code;
}

export interface CatchClause {
    readonly line: number;
    readonly type: Type;
    readonly variable: Variable;
    readonly body: Statement;
}

/** One branch of a switch. `test` gets the subject's temporary; null stands for `else`. */
export interface SwitchBranch {
    readonly line: number;
    readonly test: Expression | null;
    readonly body: Statement;
}

/** A statement; `line` is where it begins. */
export type Statement = { readonly line: number } & (
    | { readonly kind: 'block'; readonly statements: readonly Statement[] }
    | { readonly kind: 'local'; readonly variable: Variable; readonly value: Expression | null }
    /** Several variables of one declaration, in the scope around it. */
    | { readonly kind: 'declarations'; readonly statements: readonly Statement[] }
    | { readonly kind: 'expression'; readonly expression: Expression }
    | {
          readonly kind: 'if';
          readonly condition: Expression;
          readonly then: Statement;
          readonly otherwise: Statement | null;
      }
    | {
          readonly kind: 'switch';
          readonly temporary: string;
          readonly subject: Expression;
          readonly branches: readonly SwitchBranch[];
      }
    | {
          readonly kind: 'for';
          readonly initial: readonly Statement[];
          readonly condition: Expression | null;
          readonly updates: readonly Expression[];
          readonly body: Statement;
      }
    /** Walks over what JavaScript can iterate. */
    | {
          readonly kind: 'forEach';
          readonly variable: Variable;
          readonly items: Expression;
          readonly body: Statement;
      }
    | {
          readonly kind: 'while' | 'doWhile';
          readonly condition: Expression;
          readonly body: Statement;
      }
    | {
          readonly kind: 'try';
          readonly body: Statement;
          readonly catches: readonly CatchClause[];
          readonly finalBlock: Statement | null;
      }
    | { readonly kind: 'return'; readonly value: Expression | null }
    | { readonly kind: 'throw'; readonly value: Expression }
    | { readonly kind: 'break' | 'continue' }
    | { readonly kind: 'runAs'; readonly args: readonly Expression[]; readonly body: Statement }
);

/** The code of a method, constructor, accessor or initialiser. */
export interface BoundBody {
    readonly parameters: readonly Variable[];
    readonly temporaries: readonly string[];
    readonly statement: Statement;
}

/** A member with code, in source order. */
export type BoundMember = { readonly line: number; readonly endLine: number } & (
    | { readonly kind: 'method'; readonly method: MethodSymbol; readonly body: BoundBody }
    | {
          readonly kind: 'constructor';
          readonly method: MethodSymbol;
          readonly body: BoundBody;
          /** `this(…)` or `super(…)`, explicit or not; null at the top of the hierarchy. */
          readonly delegate: {
              readonly which: 'this' | 'super';
              readonly constructor: MethodSymbol;
              readonly args: readonly Expression[];
          } | null;
      }
    | { readonly kind: 'getter' | 'setter'; readonly field: FieldSymbol; readonly body: BoundBody }
    /** A field's initial value or an initialiser block. */
    | { readonly kind: 'initializer'; readonly isStatic: boolean; readonly body: BoundBody }
    | { readonly kind: 'class'; readonly bound: BoundClass }
);

/** A class with its code. */
export interface BoundClass {
    readonly symbol: TypeSymbol;
    readonly members: readonly BoundMember[];
}
