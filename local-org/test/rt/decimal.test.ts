import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DisputedSemantics } from '../../src/rt/exceptions.ts';
import { ApexDecimal, ApexDouble } from '../../src/rt/values/index.ts';
import type { Rounding } from '../../src/rt/values/rounding.ts';
import { throwsApex } from '../plat/call.ts';

const of = (text: string) => ApexDecimal.of(text);

test('sums keep the larger scale, products the sum of both', () => {
    assert.equal(`${of('1.50').add(of('2.5'))}`, '4.00', 'scale of a sum');
    assert.equal(`${of('0.1').add(of('0.2'))}`, '0.3', 'no binary rounding');
    assert.equal(`${of('1.50').multiply(of('2.0'))}`, '3.000', 'scale of a product');
    assert.equal(`${of('1').subtract(of('1.005'))}`, '-0.005', 'below zero, leading zero kept');
});

test('the operator / gives quotients that end, and refuses to guess others', () => {
    assert.equal(`${of('10').quotient(of('4'))}`, '2.5', 'as many digits as needed');
    assert.equal(`${of('1.00').quotient(of('2'))}`, '0.50', 'the preferred scale is kept');
    assert.equal(`${of('1').quotient(of('0.5'))}`, '2', 'a divisor with digits after the point');
    assert.throws(
        () => of('1').quotient(of('3')),
        DisputedSemantics,
        '1/3 has no documented scale'
    );
    throwsApex(
        () => of('1').quotient(of('0')),
        'System.MathException',
        'Divide by 0',
        'zero divisor'
    );
});

test('every rounding mode follows java.math.RoundingMode', () => {
    const samples = ['5.5', '2.5', '1.6', '1.1', '-1.1', '-1.6', '-2.5', '-5.5'];
    const expected: Partial<Record<Rounding, string>> = {
        UP: '6 3 2 2 -2 -2 -3 -6',
        DOWN: '5 2 1 1 -1 -1 -2 -5',
        CEILING: '6 3 2 2 -1 -1 -2 -5',
        FLOOR: '5 2 1 1 -2 -2 -3 -6',
        HALF_UP: '6 3 2 1 -1 -2 -3 -6',
        HALF_DOWN: '5 2 2 1 -1 -2 -2 -5',
        HALF_EVEN: '6 2 2 1 -1 -2 -2 -6'
    };
    for (const [mode, results] of Object.entries(expected)) {
        const rounded = samples.map((one) => `${of(one).setScale(0, mode as Rounding)}`);
        assert.equal(rounded.join(' '), results, mode);
    }
    throwsApex(
        () => of('1.5').setScale(0, 'UNNECESSARY'),
        'System.MathException',
        'Rounding necessary',
        'UNNECESSARY refuses to lose digits'
    );
});

test('divide rounds to the asked scale', () => {
    assert.equal(`${of('5').divide(of('3'), 4)}`, '1.6667', 'half even unless told otherwise');
    assert.equal(`${of('5').divide(of('3'), 4, 'DOWN')}`, '1.6666', 'mode is used');
    assert.equal(`${of('1234').divide(of('1'), 0)}`, '1234', 'scale 0');
});

test('1.0 and 1.00 are equal but look different', () => {
    assert.ok(of('1.0').equals(of('1.00')), 'equal whatever the scale');
    assert.equal(of('1.0').hashKey(), of('1.00').hashKey(), 'equal values share a hash');
    assert.equal(`${of('1.00')}`, '1.00', 'the scale shows');
});

test('doubles become the decimal that prints the same', () => {
    assert.equal(`${ApexDecimal.ofDouble(0.1)}`, '0.1', 'shortest digits');
    assert.equal(`${ApexDecimal.ofDouble(1e21)}`, '1000000000000000000000', 'no exponent');
    throwsApex(
        () => ApexDecimal.ofDouble(NaN),
        'System.MathException',
        "NaN can't be a Decimal",
        'NaN'
    );
});

test('doubles print as Java prints them', () => {
    const texts = [1, 100, 0.001, 1e7, 1.5e-5, -0, 1 / 3].map((one) =>
        new ApexDouble(one).toText()
    );
    assert.deepEqual(
        texts,
        ['1.0', '100.0', '0.001', '1.0E7', '1.5E-5', '-0.0', '0.3333333333333333'],
        'plain between 0.001 and ten million, else with exponent'
    );
});
