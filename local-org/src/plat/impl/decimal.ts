/**
 * System.Decimal and System.RoundingMode.
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_methods_system_decimal.htm
 */
import { throwApex } from '../../rt/exceptions.ts';
import { ApexDecimal, ApexDouble, type ApexEnumValue, userLocale } from '../../rt/values/index.ts';
import type { Rounding } from '../../rt/values/rounding.ts';
import { nonNull } from '../arguments.ts';
import { enumeration, natives } from '../registry.ts';

enumeration('RoundingMode', [
    'CEILING',
    'DOWN',
    'FLOOR',
    'HALF_DOWN',
    'HALF_EVEN',
    'HALF_UP',
    'UNNECESSARY',
    'UP'
]);

natives(
    'Decimal',
    nonNull({
        'valueOf(Double)': (value: ApexDouble) => ApexDecimal.ofDouble(value.value),
        'valueOf(Long)': (value: bigint) => ApexDecimal.ofInteger(value),
        'valueOf(String)': parseDecimal,
        'abs()': (value: ApexDecimal) => value.abs(),
        'divide(Decimal,Integer)': (value: ApexDecimal, by: ApexDecimal, scale: number) =>
            value.divide(by, scale),
        'divide(Decimal,Integer,RoundingMode)': (
            value: ApexDecimal,
            by: ApexDecimal,
            scale: number,
            mode: ApexEnumValue
        ) => value.divide(by, scale, rounding(mode)),
        'doubleValue()': (value: ApexDecimal) => new ApexDouble(value.toNumber()),
        'format()': formatDecimal,
        'intValue()': (value: ApexDecimal) => Number(BigInt.asIntN(32, value.round('DOWN'))),
        'longValue()': (value: ApexDecimal) => BigInt.asIntN(64, value.round('DOWN')),
        'pow(Integer)': power,
        'precision()': (value: ApexDecimal) => value.precision(),
        'round()': (value: ApexDecimal) => value.round(),
        'round(RoundingMode)': (value: ApexDecimal, mode: ApexEnumValue) =>
            value.round(rounding(mode)),
        'scale()': (value: ApexDecimal) => value.scale,
        'setScale(Integer)': (value: ApexDecimal, scale: number) => value.setScale(scale),
        'setScale(Integer,RoundingMode)': (
            value: ApexDecimal,
            scale: number,
            mode: ApexEnumValue
        ) => value.setScale(scale, rounding(mode)),
        'stripTrailingZeros()': (value: ApexDecimal) => value.stripTrailingZeros(),
        'toPlainString()': (value: ApexDecimal) => value.toString()
    })
);

/** Reads a Decimal. @throws System.TypeException */
function parseDecimal(text: string): ApexDecimal {
    return (
        ApexDecimal.parse(text.trim()) ??
        throwApex('System.TypeException', `Invalid decimal: ${text}`)
    );
}

function rounding(mode: ApexEnumValue): Rounding {
    return mode.name as Rounding;
}

function power(value: ApexDecimal, exponent: number): ApexDecimal {
    if (exponent < 0) throwApex('System.MathException', 'Invalid operation');
    return new ApexDecimal(value.unscaled ** BigInt(exponent), value.scale * exponent);
}

/** With the separators of the running user's locale and all digits of the scale. */
function formatDecimal(value: ApexDecimal): string {
    const format = new Intl.NumberFormat(userLocale().replaceAll('_', '-'), {
        minimumFractionDigits: value.scale,
        maximumFractionDigits: value.scale
    });
    return format.format(value.toString() as unknown as number);
}
