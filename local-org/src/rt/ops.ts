/** What emitted code calls by name: the operators of Apex on the values of `rt/values`. */
import * as arithmetic from './ops-arithmetic.ts';
import * as bits from './ops-bits.ts';
import * as compare from './ops-compare.ts';
import * as control from './ops-control.ts';
import * as convert from './ops-convert.ts';
import * as dates from './ops-dates.ts';
import * as dml from './ops-dml.ts';
import * as future from './ops-future.ts';
import * as metadata from './ops-metadata.ts';
import * as objects from './ops-objects.ts';
import * as queries from './ops-queries.ts';
import * as records from './ops-records.ts';
import * as runAs from './ops-run-as.ts';
import * as schema from './ops-schema.ts';
import * as triggers from './ops-triggers.ts';

/** Every operator by name. */
export const OPS = {
    ...arithmetic,
    ...bits,
    ...compare,
    ...control,
    ...convert,
    ...dates,
    ...dml,
    ...future,
    ...metadata,
    ...objects,
    ...queries,
    ...records,
    ...runAs,
    ...schema,
    ...triggers
} as const;

/** Operators that the emitter writes as JavaScript instead of a call. */
export type InlineOp =
    | 'addInteger'
    | 'subtractInteger'
    | 'multiplyInteger'
    | 'negateInteger'
    | 'complementInteger'
    | 'addLong'
    | 'subtractLong'
    | 'multiplyLong'
    | 'negateLong'
    | 'complementLong'
    | 'andInteger'
    | 'orInteger'
    | 'xorInteger'
    | 'andLong'
    | 'orLong'
    | 'xorLong'
    | 'andBoolean'
    | 'orBoolean'
    | 'xorBoolean'
    | 'not'
    | 'shiftLeftInteger'
    | 'shiftRightInteger'
    | 'shiftRightUnsignedInteger'
    | 'lessNumber'
    | 'lessOrEqualNumber'
    | 'greaterNumber'
    | 'greaterOrEqualNumber'
    | 'same'
    | 'notSame';

/** Name of an operator. */
export type OpName = keyof typeof OPS | InlineOp;
