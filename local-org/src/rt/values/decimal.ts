/**
 * Decimal: an integer with a scale, exact in `+ - *`.
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_methods_system_decimal.htm
 */
import { DisputedSemantics, throwApex } from '../exceptions.ts';
import { javaDouble } from './double-text.ts';
import type { PlatformValue } from './protocol.ts';
import { divideRounded, magnitude, type Rounding } from './rounding.ts';

const SHAPE = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d+))?$/;
/** Digits after the point beyond which an exact quotient is refused. */
const SANE_SCALE = 32;

export class ApexDecimal implements PlatformValue {
    /** The value is `unscaled / 10 ** scale`. */
    readonly unscaled: bigint;
    /** Digits after the point, 0 or more; 1.50 keeps 2. */
    readonly scale: number;

    constructor(unscaled: bigint, scale: number) {
        this.unscaled = scale < 0 ? unscaled * 10n ** BigInt(-scale) : unscaled;
        this.scale = Math.max(scale, 0);
    }

    get $type(): string {
        return 'Decimal';
    }

    /** Reads decimal text such as `-12.50` or `1e3`; undefined when it isn't a number. */
    static parse(text: string): ApexDecimal | undefined {
        const parts = SHAPE.exec(text);
        if (parts === null || (parts[2] === '' && (parts[3] ?? '') === '')) return undefined;
        const [, sign, whole, fraction = '', exponent = '0'] = parts;
        const digits = BigInt(`${whole}${fraction}`);
        return new ApexDecimal(sign === '-' ? -digits : digits, fraction.length - Number(exponent));
    }

    /** A literal of the source. @throws Error when the text isn't a number */
    static of(text: string): ApexDecimal {
        const parsed = ApexDecimal.parse(text);
        if (parsed === undefined) throw new Error(`Not a decimal: ${text}`);
        return parsed;
    }

    static ofInteger(value: number | bigint): ApexDecimal {
        return new ApexDecimal(BigInt(value), 0);
    }

    /** The shortest decimal that reads back as the double: 0.1 becomes 0.1. */
    static ofDouble(value: number): ApexDecimal {
        if (!Number.isFinite(value)) {
            return throwApex('System.MathException', `${value} can't be a Decimal`);
        }
        return ApexDecimal.of(javaDouble(value));
    }

    /** Scale of the result: the larger one. */
    add(other: ApexDecimal): ApexDecimal {
        const scale = Math.max(this.scale, other.scale);
        return new ApexDecimal(this.unscaledAt(scale) + other.unscaledAt(scale), scale);
    }

    subtract(other: ApexDecimal): ApexDecimal {
        return this.add(other.negate());
    }

    /** Scale of the result: the sum of both. */
    multiply(other: ApexDecimal): ApexDecimal {
        return new ApexDecimal(this.unscaled * other.unscaled, this.scale + other.scale);
    }

    negate(): ApexDecimal {
        return new ApexDecimal(-this.unscaled, this.scale);
    }

    abs(): ApexDecimal {
        return new ApexDecimal(magnitude(this.unscaled), this.scale);
    }

    /**
     * The operator `/`, where the quotient ends. Salesforce documents no scale for one that doesn't.
     * @throws System.MathException for a zero divisor
     * @throws DisputedSemantics when the quotient has no end
     */
    quotient(other: ApexDecimal): ApexDecimal {
        other.refuseZero();
        const preferred = Math.max(this.scale - other.scale, 0);
        for (let scale = preferred; scale <= preferred + SANE_SCALE; scale++) {
            const dividend = this.unscaledAt(scale + other.scale);
            if (dividend % other.unscaled === 0n)
                return new ApexDecimal(dividend / other.unscaled, scale);
        }
        throw new DisputedSemantics(
            'decimal-division-scale',
            `${this.toString()} / ${other.toString()} has no end; write a.divide(b, scale) to say how many digits to keep`
        );
    }

    /** `divide(divisor, scale, mode)`. @throws System.MathException for a zero divisor */
    divide(other: ApexDecimal, scale: number, mode: Rounding = 'HALF_EVEN'): ApexDecimal {
        other.refuseZero();
        const shift = scale + other.scale - this.scale;
        const dividend = shift > 0 ? this.unscaled * 10n ** BigInt(shift) : this.unscaled;
        const divisor = shift < 0 ? other.unscaled * 10n ** BigInt(-shift) : other.unscaled;
        return new ApexDecimal(divideRounded(dividend, divisor, mode), scale);
    }

    /** The remainder with the sign of the dividend. @throws System.MathException for a zero divisor */
    remainder(other: ApexDecimal): ApexDecimal {
        other.refuseZero();
        const scale = Math.max(this.scale, other.scale);
        return new ApexDecimal(this.unscaledAt(scale) % other.unscaledAt(scale), scale);
    }

    /** @throws System.MathException when digits would be lost and the mode is UNNECESSARY */
    setScale(scale: number, mode: Rounding = 'HALF_EVEN'): ApexDecimal {
        if (scale >= this.scale) return new ApexDecimal(this.unscaledAt(scale), scale);
        const divisor = 10n ** BigInt(this.scale - scale);
        return new ApexDecimal(divideRounded(this.unscaled, divisor, mode), scale);
    }

    /** The value as an integer, rounded. */
    round(mode: Rounding = 'HALF_EVEN'): bigint {
        return divideRounded(this.unscaled, 10n ** BigInt(this.scale), mode);
    }

    /** Total number of digits; 0 has one. */
    precision(): number {
        return magnitude(this.unscaled).toString().length;
    }

    stripTrailingZeros(): ApexDecimal {
        if (this.unscaled === 0n) return new ApexDecimal(0n, 0);
        let { unscaled, scale } = this;
        while (scale > 0 && unscaled % 10n === 0n) {
            unscaled /= 10n;
            scale--;
        }
        return new ApexDecimal(unscaled, scale);
    }

    /** −1, 0 or 1, whatever the scales. */
    compare(other: ApexDecimal): number {
        const scale = Math.max(this.scale, other.scale);
        const [mine, theirs] = [this.unscaledAt(scale), other.unscaledAt(scale)];
        if (mine === theirs) return 0;
        return mine < theirs ? -1 : 1;
    }

    /** The nearest double. */
    toNumber(): number {
        return Number(this.toString());
    }

    equals(other: unknown): boolean {
        return other instanceof ApexDecimal && this.compare(other) === 0;
    }

    hashKey(): string {
        return `\u0000decimal:${this.stripTrailingZeros().toString()}`;
    }

    toText(): string {
        return this.toString();
    }

    /** Without exponent, with all digits of the scale. */
    toString(): string {
        const digits = magnitude(this.unscaled)
            .toString()
            .padStart(this.scale + 1, '0');
        const sign = this.unscaled < 0n ? '-' : '';
        if (this.scale === 0) return sign + digits;
        return `${sign}${digits.slice(0, -this.scale)}.${digits.slice(-this.scale)}`;
    }

    /** The unscaled value this would have with a scale that is not smaller. */
    private unscaledAt(scale: number): bigint {
        return scale === this.scale
            ? this.unscaled
            : this.unscaled * 10n ** BigInt(scale - this.scale);
    }

    private refuseZero(): void {
        if (this.unscaled === 0n) throwApex('System.MathException', 'Divide by 0');
    }
}
