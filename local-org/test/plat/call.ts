/** Calls of the library as emitted code makes them. */
import assert from 'node:assert/strict';
import { native } from '../../src/plat/index.ts';
import { ApexException } from '../../src/rt/exceptions.ts';
import { ApexDecimal, ApexList, ApexMap, ApexSet, toText } from '../../src/rt/values/index.ts';

/** Calls an implementation: `call('String.left(Integer)', 'abc', 2)`. */
export function call(signature: string, ...values: unknown[]): unknown {
    const open = signature.indexOf('(');
    const dot = signature.lastIndexOf('.', open < 0 ? undefined : open);
    return native(signature.slice(0, dot), signature.slice(dot + 1))(...values);
}

/** As `call`, with the text of the result. */
export function text(signature: string, ...values: unknown[]): string {
    return toText(call(signature, ...values));
}

export function decimal(literal: string): ApexDecimal {
    return ApexDecimal.of(literal);
}

export function list(...items: unknown[]): ApexList {
    return new ApexList('Object', items);
}

export function set(...items: unknown[]): ApexSet {
    return new ApexSet('Object', items);
}

export function map(...pairs: [unknown, unknown][]): ApexMap {
    return new ApexMap('String', 'Object', pairs);
}

/** Fails unless the work throws this Apex exception with this text. */
export function throwsApex(
    work: () => unknown,
    typeName: string,
    message: string,
    rule: string
): void {
    assert.throws(work, (thrown) => {
        assert.ok(
            thrown instanceof ApexException,
            `${rule}: an Apex exception, not ${String(thrown)}`
        );
        assert.equal(thrown.typeName, typeName, rule);
        assert.equal(thrown.getMessage(), message, rule);
        return true;
    });
}
