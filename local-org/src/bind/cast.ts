import type { CastNode, ClassLiteralNode, InstanceOfNode } from '../front/ast/index.ts';
import { refuse } from '../front/problem.ts';
import { isAssignable, isCastable } from '../types/assignable.ts';
import { isPlatform, type Type } from '../types/type.ts';
import type { Body } from './body.ts';
import type { Expression } from './bound.ts';
import { coerce } from './convert.ts';
import { bind, bindValue } from './expression.ts';
import { op, pooled, text } from './make.ts';
import { requireVisibleType } from './visibility.ts';

const NUMERIC = ['Integer', 'Long', 'Double', 'Decimal'];

/** Binds `(Type) operand`. */
export function bindCast(node: CastNode, body: Body): Expression {
    const type = body.universe.resolve(node.type, body.around.owner);
    requireVisibleType(type, body.around.owner, node.type);
    const operand = bind(node.operand, body, type);
    if (!isCastable(operand.type, type)) {
        refuse(
            node,
            'type-mismatch',
            `Incompatible types since an instance of ${operand.type.name} is never an instance of ${type.name}`
        );
    }
    if (operand.type.kind === 'null') return { ...operand, type };
    const narrowed = narrow(operand, type);
    if (narrowed !== null) return narrowed;
    if (isAssignable(operand.type, type) && !isPlatform(operand.type, 'List'))
        return coerce(operand, type);
    return op('cast', type, operand.nullable, operand, text(type.name));
}

/** Binds `operand instanceof Type`. @throws Refusal when the answer is the same for every value */
export function bindInstanceOf(node: InstanceOfNode, body: Body): Expression {
    const type = body.universe.resolve(node.type, body.around.owner);
    const operand = bindValue(node.operand, body);
    if (!isCastable(operand.type, type)) {
        refuse(
            node,
            'type-mismatch',
            `Operation instanceof is always false since an instance of ${operand.type.name} is never an instance of ${type.name}`
        );
    }
    return op('instanceOf', body.universe.type('Boolean'), false, operand, text(type.name));
}

/** Binds `Type.class`. */
export function bindClassLiteral(node: ClassLiteralNode, body: Body): Expression {
    const type = body.universe.resolve(node.type, body.around.owner);
    return pooled({ kind: 'type', text: type.name }, body.universe.type('Type'));
}

/** Casts between numbers that lose something. */
function narrow(operand: Expression, type: Type): Expression | null {
    if (!isPlatform(operand.type, ...NUMERIC) || isPlatform(operand.type, type.name)) return null;
    if (isPlatform(type, 'Integer')) return op('narrowToInteger', type, operand.nullable, operand);
    if (isPlatform(type, 'Long') && !isPlatform(operand.type, 'Integer'))
        return op('narrowToLong', type, operand.nullable, operand);
    return null;
}
