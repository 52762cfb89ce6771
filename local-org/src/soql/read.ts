/** Reading fields and functions from stored rows. */
import type { FieldDescribe } from '../sobj/schema.ts';
import { civil, epochDay, fieldsOf, isoDate, weekday } from '../rt/values/calendar.ts';
import { localFields } from '../rt/values/zone.ts';
import { fieldReader } from '../store/compiled.ts';
import type { Row, Scalar } from '../store/store.ts';
import type { BoundFunction, BoundOperand, FieldPath } from './bound.ts';
import { unsupported } from './error.ts';
import type { RunContext } from './run-context.ts';

export type Reader = (row: Row) => Scalar;

/** How to get an operand's value from a row; aggregate functions have none before grouping. */
export function readerOf(context: RunContext, operand: BoundOperand): Reader {
    return operand.kind === 'field'
        ? pathReader(context, operand)
        : functionReader(context, operand);
}

/** An empty checkbox is false. */
function pathReader(context: RunContext, path: FieldPath): Reader {
    const read = fieldReader(path.field.name);
    const own = path.field.type === 'boolean' ? (row: Row) => read(row) ?? false : read;
    if (path.hops.length === 0) return own;
    return (row) => {
        let at: Row | undefined = row;
        for (const hop of path.hops) {
            at = follow(context, hop, at);
            if (at === undefined) return null;
        }
        return own(at);
    };
}

/** The row that a lookup leads to; undefined when it is empty or the row is gone. */
export function follow(context: RunContext, hop: FieldDescribe, row: Row): Row | undefined {
    const id = row[hop.name];
    if (typeof id !== 'string') return undefined;
    const object = context.schema.ofId(id);
    return object === undefined ? undefined : context.store.get(object.name, id);
}

function functionReader(context: RunContext, call: BoundFunction): Reader {
    if (call.argument === null || call.aggregate) {
        throw new Error(`${call.name} has no value of a single row`);
    }
    const read = pathReader(context, call.argument);
    const isDate = call.argument.field.type === 'date';
    return (row) => {
        const value = read(row);
        if (value === null || call.name === 'TOLABEL') return value;
        return datePart(call, dayAndHour(context, call, value, isDate));
    };
}

function dayAndHour(context: RunContext, call: BoundFunction, value: Scalar, isDate: boolean) {
    if (isDate) return { ...dateFields(value as string), hour: 0 };
    return call.inUserZone ? localFields(value as number, context.zone) : fieldsOf(value as number);
}

function dateFields(text: string): { year: number; month: number; day: number } {
    const [year, month, day] = text.split('-').map(Number);
    return { year: year!, month: month!, day: day! };
}

interface DayAndHour {
    readonly year: number;
    readonly month: number;
    readonly day: number;
    readonly hour: number;
}

/** https://developer.salesforce.com/docs/atlas.en-us.soql_sosl.meta/soql_sosl/sforce_api_calls_soql_select_date_functions.htm */
function datePart(call: BoundFunction, at: DayAndHour): Scalar {
    const day = epochDay(at.year, at.month, at.day);
    const dayInYear = day - epochDay(at.year, 1, 1) + 1;
    switch (call.name) {
        case 'CALENDAR_YEAR':
            return at.year;
        case 'CALENDAR_QUARTER':
            return Math.floor((at.month - 1) / 3) + 1;
        case 'CALENDAR_MONTH':
            return at.month;
        case 'DAY_IN_MONTH':
            return at.day;
        case 'DAY_IN_WEEK':
            return weekday(day) + 1;
        case 'DAY_IN_YEAR':
            return dayInYear;
        case 'WEEK_IN_MONTH':
            return Math.floor((at.day - 1) / 7) + 1;
        case 'WEEK_IN_YEAR':
            return Math.floor((dayInYear - 1) / 7) + 1;
        case 'HOUR_IN_DAY':
            return at.hour;
        case 'DAY_ONLY':
            return isoDate(civil(day));
        default:
            return unsupported(call.name, call);
    }
}
