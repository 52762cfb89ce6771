/**
 * System.Math.
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_methods_system_math.htm
 */
import { throwApex } from '../../rt/exceptions.ts';
import { currentTransaction } from '../../rt/transaction.ts';
import { ApexDecimal, ApexDouble } from '../../rt/values/index.ts';
import { nonNull } from '../arguments.ts';
import { type Native, natives } from '../registry.ts';

const UNARY: Readonly<Record<string, (x: number) => number>> = {
    acos: Math.acos,
    asin: Math.asin,
    atan: Math.atan,
    cbrt: Math.cbrt,
    cos: Math.cos,
    exp: Math.exp,
    log: Math.log,
    log10: Math.log10,
    sin: Math.sin,
    sqrt: Math.sqrt,
    tan: Math.tan
};

for (const [name, compute] of Object.entries(UNARY)) natives('Math', inBothTypes(name, compute));

natives(
    'Math',
    nonNull({
        'get E': () => new ApexDouble(Math.E),
        'get PI': () => new ApexDouble(Math.PI),
        'abs(Decimal)': (x: ApexDecimal) => x.abs(),
        'abs(Double)': (x: ApexDouble) => new ApexDouble(Math.abs(x.value)),
        'abs(Integer)': (x: number) => Math.abs(x) | 0,
        'abs(Long)': (x: bigint) => BigInt.asIntN(64, x < 0n ? -x : x),
        'atan2(Decimal,Decimal)': (y: ApexDecimal, x: ApexDecimal) =>
            ApexDecimal.ofDouble(Math.atan2(y.toNumber(), x.toNumber())),
        'atan2(Double,Double)': (y: ApexDouble, x: ApexDouble) =>
            new ApexDouble(Math.atan2(y.value, x.value)),
        'ceil(Decimal)': (x: ApexDecimal) => x.setScale(0, 'CEILING'),
        'ceil(Double)': (x: ApexDouble) => new ApexDouble(Math.ceil(x.value)),
        'floor(Decimal)': (x: ApexDecimal) => x.setScale(0, 'FLOOR'),
        'floor(Double)': (x: ApexDouble) => new ApexDouble(Math.floor(x.value)),
        'mod(Integer,Integer)': (a: number, b: number) => (b === 0 ? divideByZero() : (a % b) | 0),
        'mod(Long,Long)': (a: bigint, b: bigint) => (b === 0n ? divideByZero() : a % b),
        'pow(Double,Double)': (x: ApexDouble, y: ApexDouble) => new ApexDouble(x.value ** y.value),
        'random()': randomDouble,
        'rint(Decimal)': (x: ApexDecimal) => x.setScale(0),
        'rint(Double)': (x: ApexDouble) =>
            new ApexDouble(ApexDecimal.ofDouble(x.value).setScale(0).toNumber()),
        'round(Decimal)': (x: ApexDecimal) => Number(BigInt.asIntN(32, x.round())),
        'round(Double)': (x: ApexDouble) =>
            Number(BigInt.asIntN(32, ApexDecimal.ofDouble(x.value).round())),
        'roundToLong(Decimal)': (x: ApexDecimal) => x.round(),
        'roundToLong(Double)': (x: ApexDouble) => ApexDecimal.ofDouble(x.value).round(),
        'signum(Decimal)': (x: ApexDecimal) =>
            ApexDecimal.ofInteger(x.compare(ApexDecimal.ofInteger(0))),
        'signum(Double)': (x: ApexDouble) => new ApexDouble(Math.sign(x.value)),
        'max(Decimal,Decimal)': (a: ApexDecimal, b: ApexDecimal) => (a.compare(b) >= 0 ? a : b),
        'max(Double,Double)': (a: ApexDouble, b: ApexDouble) =>
            new ApexDouble(Math.max(a.value, b.value)),
        'max(Integer,Integer)': (a: number, b: number) => Math.max(a, b),
        'max(Long,Long)': (a: bigint, b: bigint) => (a > b ? a : b),
        'min(Decimal,Decimal)': (a: ApexDecimal, b: ApexDecimal) => (a.compare(b) <= 0 ? a : b),
        'min(Double,Double)': (a: ApexDouble, b: ApexDouble) =>
            new ApexDouble(Math.min(a.value, b.value)),
        'min(Integer,Integer)': (a: number, b: number) => Math.min(a, b),
        'min(Long,Long)': (a: bigint, b: bigint) => (a < b ? a : b)
    })
);

function inBothTypes(name: string, compute: (x: number) => number): Record<string, Native> {
    return nonNull({
        [`${name}(Decimal)`]: (x: ApexDecimal) => ApexDecimal.ofDouble(compute(x.toNumber())),
        [`${name}(Double)`]: (x: ApexDouble) => new ApexDouble(compute(x.value))
    });
}

/** 53 random bits as a number from 0 to just below 1. */
function randomDouble(): ApexDouble {
    const bytes = currentTransaction().org.random(8);
    return new ApexDouble(Number(bytes.readBigUInt64BE() >> 11n) / 2 ** 53);
}

function divideByZero(): never {
    return throwApex('System.MathException', 'Divide by 0');
}
