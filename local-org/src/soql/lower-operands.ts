import type { FieldNameContext, SoqlFunctionContext } from '@apexdevtools/apex-parser';
import type { FieldRef, FunctionCall, FunctionName, Operand } from './ast.ts';
import { unsupported } from './error.ts';
import { placeOf } from './place.ts';

const SUPPORTED: ReadonlySet<string> = new Set<FunctionName>([
    'AVG',
    'COUNT',
    'COUNT_DISTINCT',
    'MIN',
    'MAX',
    'SUM',
    'TOLABEL',
    'FORMAT',
    'CALENDAR_MONTH',
    'CALENDAR_QUARTER',
    'CALENDAR_YEAR',
    'DAY_IN_MONTH',
    'DAY_IN_WEEK',
    'DAY_IN_YEAR',
    'DAY_ONLY',
    'HOUR_IN_DAY',
    'WEEK_IN_MONTH',
    'WEEK_IN_YEAR'
]);

/** Anything that holds either a field or a function. */
interface HoldsOperand {
    fieldName(): FieldNameContext | null;
    soqlFunction(): SoqlFunctionContext | null;
}

export function lowerOperand(context: HoldsOperand): Operand {
    const call = context.soqlFunction();
    return call ? lowerFunction(call) : lowerField(context.fieldName()!);
}

export function lowerField(context: FieldNameContext): FieldRef {
    const path = context.soqlId_list().map((part) => part.getText());
    return { kind: 'field', ...placeOf(context), path };
}

/** @throws SoqlError for a function that local-org doesn't have, or one inside another */
export function lowerFunction(context: SoqlFunctionContext): FunctionCall {
    const at = placeOf(context);
    const name = context.start.text.toUpperCase();
    if (!SUPPORTED.has(name)) unsupported(`the function ${name}`, at);
    if (context.soqlFunction()) unsupported(`a function inside ${name}`, at);
    const date = context.dateFieldName();
    const field = (date ?? context).fieldName();
    return {
        kind: 'function',
        ...at,
        name: name as FunctionName,
        field: field ? lowerField(field) : null,
        inUserZone: !!date?.CONVERT_TIMEZONE()
    };
}
