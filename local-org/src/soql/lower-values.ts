import type {
    BoundExpressionContext,
    DateFormulaContext,
    SignedNumberContext,
    ValueContext
} from '@apexdevtools/apex-parser';
import type { BindSlot, DateFormula, Literal, Place, Value } from './ast.ts';
import { refuse, unsupported } from './error.ts';
import { lowerSubquery, type OnBind } from './lower.ts';
import { placeOf } from './place.ts';

export function lowerBind(context: BoundExpressionContext, onBind: OnBind): BindSlot {
    return { kind: 'bind', ...placeOf(context), slot: onBind(context.expression()) };
}

export function lowerValue(context: ValueContext, onBind: OnBind): Value {
    const at = placeOf(context);
    const bind = context.boundExpression();
    if (bind) return lowerBind(bind, onBind);
    const subquery = context.subQuery();
    if (subquery) return { kind: 'subquery', ...at, query: lowerSubquery(subquery, onBind) };
    const list = context.valueList();
    if (!list) return lowerLiteral(context);
    const values = list.value_list().map((item) => {
        const value = item.boundExpression();
        return value ? lowerBind(value, onBind) : lowerLiteral(item);
    });
    return { kind: 'list', ...at, values };
}

function lowerLiteral(context: ValueContext): Literal {
    const at = placeOf(context);
    const formula = context.dateFormula();
    if (formula) return lowerFormula(formula);
    const number = context.signedNumber();
    if (number) return lowerNumber(number);
    if (context.NULL()) return { kind: 'null', ...at };
    const boolean = context.BooleanLiteral();
    if (boolean)
        return { kind: 'boolean', ...at, value: boolean.getText().toLowerCase() === 'true' };
    const text = context.StringLiteral();
    if (text) return { kind: 'string', ...at, value: unescape(text.getText().slice(1, -1), at) };
    if (context.DateLiteral()) return lowerDate(context.getText(), at);
    if (context.DateTimeLiteral()) return lowerDatetime(context.getText(), at);
    return unsupported(`the value ${context.getText()}`, at);
}

function lowerNumber(context: SignedNumberContext): Literal {
    const text = context.getText();
    const integral = !!context.IntegerLiteral();
    if (!/^[+-]?\d*\.?\d*$/.test(text)) unsupported(`the number ${text}`, placeOf(context));
    return { kind: 'number', ...placeOf(context), value: Number(text), integral };
}

/** The name keeps the `N` of the counted ones: `LAST_N_DAYS`. */
function lowerFormula(context: DateFormulaContext): DateFormula {
    const [name = ''] = context.getText().toUpperCase().split(':');
    const count = context.signedInteger();
    return {
        kind: 'formula',
        ...placeOf(context),
        name,
        count: count ? Number(count.getText()) : null
    };
}

function lowerDate(text: string, at: Place): Literal {
    const parsed = new Date(`${text}T00:00:00Z`);
    if (Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== text) {
        refuse('MALFORMED_QUERY', `invalid date: ${text}`, at);
    }
    return { kind: 'date', ...at, value: text };
}

function lowerDatetime(text: string, at: Place): Literal {
    lowerDate(text.slice(0, 10), at);
    const value = Date.parse(text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
    if (Number.isNaN(value)) refuse('MALFORMED_QUERY', `invalid datetime: ${text}`, at);
    return { kind: 'datetime', ...at, value };
}

const ESCAPES: Readonly<Record<string, string>> = {
    n: '\n',
    r: '\r',
    t: '\t',
    b: '\b',
    f: '\f',
    '"': '"',
    "'": "'",
    '\\': '\\'
};

/** `\_` and `\%` keep their backslash, which LIKE understands. */
function unescape(text: string, at: Place): string {
    return text.replace(/\\(u[0-9a-fA-F]{4}|.)/gs, (whole, escape: string) => {
        if (escape.length === 5) return String.fromCharCode(Number.parseInt(escape.slice(1), 16));
        return ESCAPES[escape] ?? refuse('MALFORMED_QUERY', `invalid escape sequence ${whole}`, at);
    });
}
