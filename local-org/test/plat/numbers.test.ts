import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApexDouble } from '../../src/rt/values/index.ts';
import { call, decimal, text, throwsApex } from './call.ts';
import { inApex } from './fake-org.ts';

test('numbers are read strictly', () => {
    assert.equal(call('Integer.valueOf(String)', '-12'), -12, 'sign');
    throwsApex(
        () => call('Integer.valueOf(String)', '2147483648'),
        'System.TypeException',
        'Invalid integer: 2147483648',
        'beyond 32 bits'
    );
    throwsApex(
        () => call('Integer.valueOf(String)', '1.5'),
        'System.TypeException',
        'Invalid integer: 1.5',
        'digits after the point'
    );
    throwsApex(
        () => call('Integer.valueOf(String)', null),
        'System.NullPointerException',
        'Argument cannot be null.',
        'null'
    );
    throwsApex(
        () => call('Decimal.valueOf(String)', 'abc'),
        'System.TypeException',
        'Invalid decimal: abc',
        'no number'
    );
    assert.equal(
        call('Long.valueOf(String)', '9223372036854775807'),
        9223372036854775807n,
        'largest Long'
    );
});

test('narrowing drops digits and higher bits', () => {
    assert.equal(call('Decimal.intValue()', decimal('-1.9')), -1, 'towards zero');
    assert.equal(call('Long.intValue()', 4294967297n), 1, 'higher bits are dropped');
    assert.equal(
        call('Double.intValue()', new ApexDouble(1e300)),
        2147483647,
        'a double stops at the border'
    );
    assert.equal(call('Integer.valueOf(Object)', decimal('3.7')), 3, 'from an Object');
});

test('Math follows the documented rounding and sign', () => {
    assert.equal(call('Math.mod(Integer,Integer)', -7, 3), -1, 'mod has the sign of the dividend');
    throwsApex(
        () => call('Math.mod(Integer,Integer)', 1, 0),
        'System.MathException',
        'Divide by 0',
        'mod 0'
    );
    assert.equal(call('Math.round(Decimal)', decimal('2.5')), 2, 'half even');
    assert.equal(call('Math.round(Decimal)', decimal('3.5')), 4, 'half even');
    assert.equal(text('Math.ceil(Decimal)', decimal('1.2')), '2', 'ceil of a Decimal');
    assert.equal(text('Math.floor(Double)', new ApexDouble(-1.2)), '-2.0', 'floor of a Double');
    assert.equal(
        call('Math.abs(Integer)', -2147483648),
        -2147483648,
        'the least Integer has no opposite'
    );
    assert.equal(
        text('Math.max(Decimal,Decimal)', decimal('1.50'), decimal('1.5')),
        '1.50',
        'first of equals'
    );
});

test('random numbers come from the org', () => {
    const value = inApex(() => call('Math.random()')) as ApexDouble;
    assert.ok(value.value > 0.64 && value.value < 0.65, 'the fake randomness of this test');
    assert.equal(
        inApex(() => call('Crypto.getRandomInteger()')),
        -1515870811,
        'four bytes'
    );
});

test('formatting uses the locale of the user', () => {
    assert.equal(
        inApex(() => text('Integer.format()', 1234567)),
        '1,234,567',
        'en_US'
    );
    const german = inApex(() => text('Decimal.format()', decimal('1234.50')), {
        user: { LocaleSidKey: 'de_DE' }
    });
    assert.equal(german, '1.234,50', 'de_DE, with the digits of the scale');
});
