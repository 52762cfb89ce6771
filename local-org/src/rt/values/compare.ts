/** The order of values in `List.sort()`. */
import { throwApex } from '../exceptions.ts';
import { ApexDate } from './date.ts';
import { ApexDatetime } from './datetime.ts';
import { ApexEnumValue } from './enum.ts';
import { compareNumbers, isNumeric } from './equality.ts';
import type { UserMethods } from './protocol.ts';
import { toText } from './text.ts';
import { ApexTime } from './time.ts';

/**
 * Negative, 0 or positive; null comes first, text by UTF-16 code unit, enums by declaration, classes of
 * the app by `compareTo`.
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_methods_system_list.htm (sort)
 * @throws System.ListException when the values have no order
 */
export function compareValues(a: unknown, b: unknown): number {
    if (a === b) return 0;
    if (a === null) return -1;
    if (b === null) return 1;
    if (typeof a === 'string' && typeof b === 'string') return a < b ? -1 : 1;
    if (isNumeric(a) && isNumeric(b)) return compareNumbers(a, b);
    if (typeof a === 'boolean' && typeof b === 'boolean') return Number(a) - Number(b);
    return compareScalars(a, b) ?? compareObjects(a, b);
}

function compareScalars(a: unknown, b: unknown): number | undefined {
    if (a instanceof ApexDate && b instanceof ApexDate) return a.day - b.day;
    if (a instanceof ApexDatetime && b instanceof ApexDatetime) return a.ms - b.ms;
    if (a instanceof ApexTime && b instanceof ApexTime) return a.ms - b.ms;
    if (a instanceof ApexEnumValue && b instanceof ApexEnumValue) return a.ordinal - b.ordinal;
    return undefined;
}

function compareObjects(a: unknown, b: unknown): number {
    const own = (a as UserMethods).i_compareto_1;
    if (own !== undefined) return own.call(a, b) ?? 0;
    if (typeof (a as Sortable).compareTo === 'function') return (a as Sortable).compareTo(b);
    return throwApex(
        'System.ListException',
        `One or more of the items in this list is not Comparable: ${toText(a)}`
    );
}

/** A value of the platform with an order of its own, such as an sObject. */
interface Sortable {
    compareTo(other: unknown): number;
}
