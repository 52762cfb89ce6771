/** What emitted code calls by name: the operators of Apex on the values of `rt/values`. */
import * as arithmetic from './ops-arithmetic.ts';
import * as bits from './ops-bits.ts';
import * as compare from './ops-compare.ts';
import * as convert from './ops-convert.ts';
import * as control from './ops-control.ts';
import * as dates from './ops-dates.ts';
import * as objects from './ops-objects.ts';
import * as services from './ops-services.ts';
import * as records from './ops-records.ts';

/** Every operator by name. */
export const OPS = { ...arithmetic, ...bits, ...compare, ...convert, ...control, ...dates, ...objects, ...records, ...services } as const;

/** Operators that the emitter writes as JavaScript instead of a call. */
export type InlineOp =
    | 'addInteger' | 'subtractInteger' | 'multiplyInteger' | 'negateInteger' | 'complementInteger'
    | 'addLong' | 'subtractLong' | 'multiplyLong' | 'negateLong' | 'complementLong'
    | 'andInteger' | 'orInteger' | 'xorInteger' | 'andLong' | 'orLong' | 'xorLong'
    | 'andBoolean' | 'orBoolean' | 'xorBoolean' | 'not'
    | 'shiftLeftInteger' | 'shiftRightInteger' | 'shiftRightUnsignedInteger'
    | 'lessNumber' | 'lessOrEqualNumber' | 'greaterNumber' | 'greaterOrEqualNumber' | 'same' | 'notSame';

/** Name of an operator. */
export type OpName = keyof typeof OPS | InlineOp;
