/**
 * System.assert… and Assert. A failure ends the transaction; Apex can't catch it.
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_class_System_Assert.htm
 */
import { throwApex } from '../../rt/exceptions.ts';
import {
    type ApexType,
    compareNumbers,
    equal,
    isNumeric,
    toText,
    typeName
} from '../../rt/values/index.ts';
import { type Native, natives } from '../registry.ts';
import { isInstance } from '../../rt/instance.ts';

natives('System', {
    'assert(Boolean)': (condition: boolean | null) => check(condition === true, null),
    'assert(Boolean,Object)': (condition: boolean | null, message: unknown) =>
        check(condition === true, message),
    'assertEquals(Object,Object)': areEqual,
    'assertEquals(Object,Object,Object)': areEqual,
    'assertNotEquals(Object,Object)': areNotEqual,
    'assertNotEquals(Object,Object,Object)': areNotEqual
});

natives('Assert', {
    ...withMessage('areEqual', 'Object,Object', areEqual),
    ...withMessage('areNotEqual', 'Object,Object', areNotEqual),
    'fail()': () => check(false, null),
    'fail(String)': (message: unknown) => check(false, message),
    ...withMessage('isFalse', 'Boolean', (condition: boolean | null, message: unknown) =>
        check(condition === false, message, `Expected: false, Actual: ${toText(condition)}`)
    ),
    ...withMessage(
        'isInstanceOfType',
        'Object,Type',
        (value: unknown, type: ApexType, message: unknown) =>
            check(
                isInstance(value, type.name),
                message,
                `Expected type: ${type.name}, Actual type: ${typeName(value)}`
            )
    ),
    ...withMessage(
        'isNotInstanceOfType',
        'Object,Type',
        (value: unknown, type: ApexType, message: unknown) =>
            check(!isInstance(value, type.name), message, `Not expected type: ${type.name}`)
    ),
    ...withMessage('isNotNull', 'Object', (value: unknown, message: unknown) =>
        check(value !== null, message, 'Not expected: null')
    ),
    ...withMessage('isNull', 'Object', (value: unknown, message: unknown) =>
        check(value === null, message, `Expected: null, Actual: ${toText(value)}`)
    ),
    ...withMessage('isTrue', 'Boolean', (condition: boolean | null, message: unknown) =>
        check(condition === true, message, `Expected: true, Actual: ${toText(condition)}`)
    )
});

/** The overloads without and with a message behind the other arguments. */
function withMessage(name: string, types: string, run: Native): Record<string, Native> {
    const arity = types.split(',').length;
    return {
        [`${name}(${types})`]: (...values: unknown[]) => run(...values.slice(0, arity), null),
        [`${name}(${types},String)`]: run
    };
}

/** Text with case, numbers across their types. */
function areEqual(expected: unknown, actual: unknown, message: unknown = null): void {
    check(
        same(expected, actual),
        message,
        `Expected: ${toText(expected)}, Actual: ${toText(actual)}`
    );
}

function areNotEqual(unwanted: unknown, actual: unknown, message: unknown = null): void {
    check(!same(unwanted, actual), message, `Same value: ${toText(unwanted)}`);
}

function same(a: unknown, b: unknown): boolean {
    return isNumeric(a) && isNumeric(b) ? compareNumbers(a, b) === 0 : equal(a, b);
}

function check(condition: boolean, message: unknown, difference: string | null = null): void {
    if (condition) return;
    const parts = [message === null ? null : toText(message), difference];
    const details = parts.filter((part) => part !== null).map((part) => `: ${part}`);
    throwApex('System.AssertException', `Assertion Failed${details.join('')}`);
}
