/**
 * Integer, Long, Double and Boolean.
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_namespace_System.htm
 */
import { throwApex } from '../../rt/exceptions.ts';
import { ApexDecimal, ApexDouble, toText, typeName, userLocale } from '../../rt/values/index.ts';
import { nonNull } from '../arguments.ts';
import { natives } from '../registry.ts';

const LEAST_INTEGER = -(2 ** 31);
const GREATEST_INTEGER = 2 ** 31 - 1;

natives(
    'Integer',
    nonNull({
        'valueOf(String)': parseInteger,
        'valueOf(Object)': (value: unknown) => {
            if (typeof value === 'string') return parseInteger(value);
            return Number(BigInt.asIntN(32, integral(value, 'Integer')));
        },
        'format()': formatNumber,
        'intValue()': (value: number) => value,
        'longValue()': (value: number) => BigInt(value),
        'doubleValue()': (value: number) => new ApexDouble(value)
    })
);

natives(
    'Long',
    nonNull({
        'valueOf(String)': parseLong,
        'valueOf(Object)': (value: unknown) =>
            typeof value === 'string' ? parseLong(value) : integral(value, 'Long'),
        'format()': formatNumber,
        'intValue()': (value: bigint) => Number(BigInt.asIntN(32, value)),
        'longValue()': (value: bigint) => value,
        'doubleValue()': (value: bigint) => new ApexDouble(Number(value))
    })
);

natives(
    'Double',
    nonNull({
        'valueOf(String)': parseDouble,
        'valueOf(Object)': (value: unknown) => {
            if (typeof value === 'string') return parseDouble(value);
            if (value instanceof ApexDouble) return value;
            if (value instanceof ApexDecimal) return new ApexDouble(value.toNumber());
            return new ApexDouble(Number(integral(value, 'Double')));
        },
        'format()': (value: ApexDouble) => formatNumber(value.value),
        'intValue()': (value: ApexDouble) =>
            saturated(value.value, LEAST_INTEGER, GREATEST_INTEGER),
        'longValue()': (value: ApexDouble) => doubleToLong(Math.trunc(value.value)),
        'doubleValue()': (value: ApexDouble) => value,
        'round()': (value: ApexDouble) => ApexDecimal.ofDouble(value.value).round()
    })
);

natives('Boolean', {
    'valueOf(String)': (text: string | null) => text !== null && text.toLowerCase() === 'true',
    'valueOf(Object)': (value: unknown) => {
        if (typeof value === 'boolean') return value;
        return toText(value).toLowerCase() === 'true';
    }
});

/** Reads a whole number of 32 bits. @throws System.TypeException */
export function parseInteger(text: string): number {
    const value = /^[+-]?\d+$/.test(text) ? Number(text) : NaN;
    if (value >= LEAST_INTEGER && value <= GREATEST_INTEGER) return value;
    return throwApex('System.TypeException', `Invalid integer: ${text}`);
}

/** Reads a whole number of 64 bits. @throws System.TypeException */
export function parseLong(text: string): bigint {
    const value = /^[+-]?\d+$/.test(text) ? BigInt(text.replace(/^\+/, '')) : null;
    if (value !== null && BigInt.asIntN(64, value) === value) return value;
    return throwApex('System.TypeException', `Invalid long: ${text}`);
}

/** Reads a Double. @throws System.TypeException */
function parseDouble(text: string): ApexDouble {
    const value = ApexDecimal.parse(text.trim());
    if (value !== undefined) return new ApexDouble(value.toNumber());
    return throwApex('System.TypeException', `Invalid double: ${text}`);
}

/** A double cut to a Long, held within 64 bits as Java's cast does. */
function doubleToLong(value: number): bigint {
    if (Number.isNaN(value)) return 0n;
    if (value >= 2 ** 63) return 2n ** 63n - 1n;
    return value <= -(2 ** 63) ? -(2n ** 63n) : BigInt(value);
}

/** A number with the separators of the running user's locale. */
function formatNumber(value: number | bigint): string {
    return new Intl.NumberFormat(userLocale().replaceAll('_', '-')).format(value);
}

function saturated(value: number, least: number, greatest: number): number {
    return Number.isNaN(value) ? 0 : Math.min(Math.max(Math.trunc(value), least), greatest);
}

function integral(value: unknown, target: string): bigint {
    if (typeof value === 'number' || typeof value === 'bigint') return BigInt(value);
    if (value instanceof ApexDecimal) return value.round('DOWN');
    if (value instanceof ApexDouble) return doubleToLong(Math.trunc(value.value));
    return throwApex(
        'System.TypeException',
        `Invalid conversion from runtime type ${typeName(value)} to ${target}`
    );
}
