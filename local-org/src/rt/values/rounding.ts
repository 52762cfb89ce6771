/** Integer division under a rounding mode. */
import { throwApex } from '../exceptions.ts';

/** A constant of `System.RoundingMode`. */
export type Rounding =
    'UP' | 'DOWN' | 'CEILING' | 'FLOOR' | 'HALF_UP' | 'HALF_DOWN' | 'HALF_EVEN' | 'UNNECESSARY';

/**
 * The quotient rounded to an integer.
 * @throws System.MathException when digits would be lost and the mode is UNNECESSARY
 */
export function divideRounded(dividend: bigint, divisor: bigint, mode: Rounding): bigint {
    const truncated = dividend / divisor;
    const rest = dividend - truncated * divisor;
    if (rest === 0n) return truncated;
    const away = dividend < 0n === divisor < 0n ? 1n : -1n;
    return movesAway(truncated, rest, divisor, away, mode) ? truncated + away : truncated;
}

function movesAway(
    truncated: bigint,
    rest: bigint,
    divisor: bigint,
    away: bigint,
    mode: Rounding
): boolean {
    const half = compareWithHalf(rest, divisor);
    switch (mode) {
        case 'UP':
            return true;
        case 'DOWN':
            return false;
        case 'CEILING':
            return away > 0n;
        case 'FLOOR':
            return away < 0n;
        case 'HALF_UP':
            return half >= 0;
        case 'HALF_DOWN':
            return half > 0;
        case 'HALF_EVEN':
            return half > 0 || (half === 0 && truncated % 2n !== 0n);
        case 'UNNECESSARY':
            return throwApex('System.MathException', 'Rounding necessary');
    }
}

/** Sign of (|rest| − |divisor| / 2). */
function compareWithHalf(rest: bigint, divisor: bigint): number {
    const doubled = magnitude(rest) * 2n;
    const whole = magnitude(divisor);
    if (doubled === whole) return 0;
    return doubled > whole ? 1 : -1;
}

/** The absolute value. */
export function magnitude(value: bigint): bigint {
    return value < 0n ? -value : value;
}
