/** Literals, checked against the type of what they are compared with. */
import { toId18 } from '../sobj/ids.ts';
import type { FieldDescribe, FieldType } from '../sobj/schema.ts';
import type { Scalar } from '../store/store.ts';
import type { Literal } from './ast.ts';
import { typedField } from './bind-operators.ts';
import type { BoundOperand, BoundValue } from './bound.ts';
import { refuse } from './error.ts';

const NUMBERS: readonly FieldType[] = ['int', 'long', 'double', 'currency', 'percent'];

/** @throws SoqlError INVALID_FIELD when a literal of this kind can't be compared with the operand */
export function bindLiteral(operand: BoundOperand, literal: Literal): BoundValue {
    if (literal.kind === 'formula') {
        if (isDated(operand)) return literal;
        return mismatch(operand, literal);
    }
    return { kind: 'scalar', value: scalarOf(operand, literal) };
}

function isDated(operand: BoundOperand): boolean {
    const type = typedField(operand)?.type ?? functionType(operand);
    return type === 'date' || type === 'datetime';
}

function scalarOf(operand: BoundOperand, literal: Exclude<Literal, { kind: 'formula' }>): Scalar {
    if (literal.kind === 'null') return null;
    const field = typedField(operand);
    const type = field?.type ?? functionType(operand);
    switch (type) {
        case 'id':
        case 'reference':
            return idOf(operand, literal);
        case 'boolean':
            return literal.kind === 'boolean' ? literal.value : mismatch(operand, literal);
        case 'date':
            return literal.kind === 'date' ? literal.value : mismatch(operand, literal);
        case 'datetime':
            return literal.kind === 'datetime' ? literal.value : mismatch(operand, literal);
        default:
            break;
    }
    const wanted = NUMBERS.includes(type) ? 'number' : 'string';
    return literal.kind === wanted ? literal.value : mismatch(operand, literal);
}

function functionType(operand: BoundOperand): FieldType {
    return operand.kind === 'function' && operand.name === 'DAY_ONLY' ? 'date' : 'double';
}

function idOf(operand: BoundOperand, literal: Literal): string {
    if (literal.kind !== 'string') return mismatch(operand, literal);
    return (
        toId18(literal.value) ??
        refuse('INVALID_QUERY_FILTER_OPERATOR', `invalid ID field: ${literal.value}`, literal)
    );
}

function mismatch(operand: BoundOperand, literal: Literal): never {
    const field = typedField(operand);
    const name = field?.name ?? operand.name;
    const quotes = field !== null && isQuoted(field) ? 'should be' : 'should not be';
    const message =
        `value of filter criterion for field '${name}' must be of type ${typeText(field)} ` +
        `and ${quotes} enclosed in quotes`;
    return refuse('INVALID_FIELD', message, literal);
}

function isQuoted(field: FieldDescribe): boolean {
    const unquoted: readonly FieldType[] = [...NUMBERS, 'boolean', 'date', 'datetime', 'time'];
    return !unquoted.includes(field.type);
}

function typeText(field: FieldDescribe | null): string {
    if (field === null) return 'double';
    if (field.type === 'datetime') return 'dateTime';
    return isQuoted(field) && !['id', 'reference'].includes(field.type) ? 'string' : field.type;
}
