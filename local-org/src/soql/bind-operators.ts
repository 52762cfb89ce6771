import type { FieldDescribe } from '../sobj/schema.ts';
import type { Operator, Place } from './ast.ts';
import type { BoundOperand } from './bound.ts';
import { refuse } from './error.ts';

const RANGE: readonly Operator[] = ['<', '<=', '>', '>='];

/** @throws SoqlError INVALID_QUERY_FILTER_OPERATOR when the operand's type doesn't have the operator */
export function checkOperator(operand: BoundOperand, operator: Operator, at: Place): void {
    const field = typedField(operand);
    if (field === null || accepts(field, operator)) return;
    const message = `invalid operator on ${field.type} field`;
    refuse('INVALID_QUERY_FILTER_OPERATOR', message, at);
}

/** The field whose type the operand has; null for functions that give numbers or dates. */
export function typedField(operand: BoundOperand): FieldDescribe | null {
    if (operand.kind === 'field') return operand.field;
    const keepsType = ['MIN', 'MAX', 'TOLABEL'].includes(operand.name);
    return keepsType ? (operand.argument?.field ?? null) : null;
}

function accepts(field: FieldDescribe, operator: Operator): boolean {
    const isMulti = field.type === 'multipicklist';
    if (operator === 'INCLUDES' || operator === 'EXCLUDES') return isMulti;
    if (operator === 'LIKE') return field.likeable;
    if (RANGE.includes(operator)) return field.type !== 'boolean' && !isMulti;
    if (operator === 'IN' || operator === 'NOT IN') return !isMulti;
    return true;
}
