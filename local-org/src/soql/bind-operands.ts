/** Fields and functions, and where each may stand. */
import type { FieldDescribe } from '../sobj/schema.ts';
import type { FunctionCall, FunctionName, Operand, Place } from './ast.ts';
import type { BindContext } from './bind-context.ts';
import { bindPath } from './bind-paths.ts';
import type { BoundFunction, BoundOperand, FieldUse } from './bound.ts';
import { refuse, unsupported } from './error.ts';

const AGGREGATES: ReadonlySet<FunctionName> = new Set([
    'AVG',
    'COUNT',
    'COUNT_DISTINCT',
    'MIN',
    'MAX',
    'SUM'
]);
const NUMBERS = ['int', 'long', 'double', 'currency', 'percent'];
const NOT_COUNTED = ['textarea', 'multipicklist', 'base64', 'address', 'encryptedstring'];

export function isAggregate(operand: Operand | BoundOperand): boolean {
    return operand.kind === 'function' && AGGREGATES.has(operand.name);
}

/** @throws SoqlError when a name is unknown, or the function doesn't take a field of that type */
export function bindOperand(
    context: BindContext,
    operand: Operand,
    clause: FieldUse['clause']
): BoundOperand {
    if (operand.kind === 'field') return bindPath(context, operand, clause);
    return bindFunction(context, operand, clause);
}

function bindFunction(
    context: BindContext,
    call: FunctionCall,
    clause: FieldUse['clause']
): BoundFunction {
    const { name, line, column, inUserZone } = call;
    if (name === 'FORMAT') unsupported('FORMAT()', call);
    const argument = call.field === null ? null : bindPath(context, call.field, clause);
    if (argument !== null) checkArgument(name, argument.field, call);
    else if (name !== 'COUNT') refuse('MALFORMED_QUERY', `${name} needs a field`, call);
    return {
        kind: 'function',
        line,
        column,
        name,
        argument,
        inUserZone,
        aggregate: AGGREGATES.has(name)
    };
}

function checkArgument(name: FunctionName, field: FieldDescribe, at: Place): void {
    if (AGGREGATES.has(name)) {
        if (acceptsAggregate(name, field)) return;
        refuse(
            'MALFORMED_QUERY',
            `field ${field.name} does not support aggregate operator ${name}`,
            at
        );
    }
    if (name === 'TOLABEL') return;
    const dateTimeOnly = name === 'DAY_ONLY' || name === 'HOUR_IN_DAY';
    if (field.type === 'datetime' || (field.type === 'date' && !dateTimeOnly)) return;
    refuse('MALFORMED_QUERY', `${name} can't be used on the field ${field.name}`, at);
}

function acceptsAggregate(name: FunctionName, field: FieldDescribe): boolean {
    if (name === 'SUM' || name === 'AVG') return NUMBERS.includes(field.type);
    if (name === 'COUNT') return !NOT_COUNTED.includes(field.type);
    return field.aggregatable && field.type !== 'boolean' && !NOT_COUNTED.includes(field.type);
}

/** Two operands that mean the same, for matching GROUP BY with the rest of the query. */
export function operandKey(operand: BoundOperand): string {
    if (operand.kind === 'field') return operand.name;
    const zone = operand.inUserZone ? '@user' : '';
    return `${operand.name}(${operand.argument?.name ?? ''}${zone})`;
}

/** @throws SoqlError INVALID_FIELD when the field can't be filtered */
export function mustFilter(operand: BoundOperand): void {
    const path = operand.kind === 'field' ? operand : operand.argument;
    if (path === null || path.field.filterable) return;
    if (operand.kind === 'function' && operand.aggregate) return;
    refuse('INVALID_FIELD', `field '${path.field.name}' can not be filtered in a query call`, path);
}

/** @throws SoqlError INVALID_FIELD when the field can't be sorted */
export function mustSort(operand: BoundOperand): void {
    const path = operand.kind === 'field' ? operand : operand.argument;
    if (path === null || path.field.sortable) return;
    refuse('INVALID_FIELD', `field '${path.field.name}' can not be sorted in a query call`, path);
}

/** @throws SoqlError INVALID_FIELD when the field can't be grouped */
export function mustGroup(operand: BoundOperand): void {
    if (operand.kind === 'function') {
        if (!operand.aggregate && operand.name !== 'TOLABEL') return;
        refuse('MALFORMED_QUERY', `${operand.name} can not be grouped`, operand);
    }
    if (operand.field.groupable) return;
    refuse(
        'INVALID_FIELD',
        `field '${operand.field.name}' can not be grouped in a query call`,
        operand
    );
}
