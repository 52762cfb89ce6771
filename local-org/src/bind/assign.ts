import type { AssignNode, UpdateNode } from '../front/ast/index.ts';
import { refuse } from '../front/problem.ts';
import { isPlatform, type Type } from '../types/type.ts';
import { combine } from './binary.ts';
import type { Body } from './body.ts';
import type { Expression } from './bound.ts';
import { coerce, convert } from './convert.ts';
import { bindAs, bindValue } from './expression.ts';
import { constant, sequence, store } from './make.ts';
import { bindTarget } from './target.ts';

/** Binds `target = value` and the compound assignments. */
export function bindAssign(node: AssignNode, body: Body): Expression {
    if (node.operator === null) {
        const target = bindTarget(node.target, body, false);
        return target.write(bindAs(node.value, target.read.type, body));
    }
    const target = bindTarget(node.target, body, true);
    const combined = combine(node.operator, target.read, bindValue(node.value, body), body, node);
    const value =
        narrowing(combined, target.read.type) ?? convert(combined, target.read.type, node);
    return sequence([...target.setup, target.write(value)]);
}

/** Binds `++` and `--`. */
export function bindUpdate(node: UpdateNode, body: Body): Expression {
    const target = bindTarget(node.operand, body, true);
    const { type } = target.read;
    if (!isPlatform(type, 'Integer', 'Long', 'Double', 'Decimal')) {
        refuse(
            node,
            'operator',
            `Increment and decrement are only allowed on numeric expressions: ${type.name}`
        );
    }
    const one = constant(1, body.universe.type('Integer'));
    const operator = node.operator === '++' ? '+' : '-';
    if (node.prefix)
        return sequence([
            ...target.setup,
            target.write(combine(operator, target.read, one, body, node))
        ]);
    const before = body.hold(type);
    const keep = store({ kind: 'local', js: before.js }, target.read);
    const write = target.write(combine(operator, before.read, one, body, node));
    return sequence([...target.setup, keep, write, before.read]);
}

/** `integer *= decimal` is refused, but `decimal` targets take what they can. */
function narrowing(value: Expression, to: Type): Expression | null {
    return isPlatform(to, 'Double') && isPlatform(value.type, 'Decimal') ? coerce(value, to) : null;
}
