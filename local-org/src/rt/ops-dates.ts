/** `+` and `-` between a date or time and a number. */
import { nonNull } from './ops-arithmetic.ts';
import { ApexDate, ApexDatetime, ApexDecimal, ApexDouble, ApexTime } from './values/index.ts';

const DAY_MS = 86_400_000;

type Numeric = number | bigint | ApexDecimal | ApexDouble;

/** `date + days`. */
export function addDays(date: ApexDate | null, days: number | bigint | null): ApexDate {
    return new ApexDate(nonNull(date).day + Number(nonNull(days)));
}

/** `datetime + days`; a part of a day counts as that part of 24 hours. */
export function addFractionalDays(at: ApexDatetime | null, days: Numeric | null): ApexDatetime {
    return new ApexDatetime(nonNull(at).ms + Math.round(toNumber(nonNull(days)) * DAY_MS));
}

/** `time + milliseconds`, around midnight. */
export function addMilliseconds(
    time: ApexTime | null,
    milliseconds: number | bigint | null
): ApexTime {
    return new ApexTime(nonNull(time).ms + Number(nonNull(milliseconds)));
}

function toNumber(value: Numeric): number {
    if (value instanceof ApexDouble) return value.value;
    return value instanceof ApexDecimal ? value.toNumber() : Number(value);
}
