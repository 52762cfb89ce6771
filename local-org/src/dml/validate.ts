/** What a row must be like before it is saved. */
import { isIdText } from '../sobj/ids.ts';
import type { FieldDescribe, SObjectDescribe } from '../sobj/schema.ts';
import type { Row, Scalar } from '../store/store.ts';
import { error } from './failure.ts';
import type { DmlContext, DmlError } from './types.ts';

const TEXT = [
    'string',
    'textarea',
    'picklist',
    'combobox',
    'email',
    'phone',
    'url',
    'encryptedstring',
    'multipicklist'
];
/** Deliberately loose: something, one @, a domain. */
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

/**
 * All that is wrong with a row.
 * @param changed canonical names of the fields to look at: all of a new row, the changed ones of an old one
 */
export function problemsOf(
    context: DmlContext,
    object: SObjectDescribe,
    row: Row,
    changed: ReadonlySet<string>
): DmlError[] {
    const looked = object.fields.filter((field) => {
        return changed.has(field.name) && (field.createable || field.updateable);
    });
    const missing = looked.filter((field) => isMissing(field, row)).map((field) => field.name);
    const found = looked.flatMap((field) => {
        const value = row[field.name] ?? null;
        return value === null ? [] : valueProblems(context, object, field, value, row);
    });
    if (missing.length === 0) return found;
    const message = `Required fields are missing: [${missing.join(', ')}]`;
    return [error('REQUIRED_FIELD_MISSING', message, ...missing), ...found];
}

function isMissing(field: FieldDescribe, row: Row): boolean {
    if (field.nillable || field.type === 'boolean' || (row[field.name] ?? null) !== null)
        return false;
    return !(field.nameField && field.defaultedOnCreate);
}

function valueProblems(
    context: DmlContext,
    object: SObjectDescribe,
    field: FieldDescribe,
    value: Scalar,
    row: Row
): DmlError[] {
    const problem = TEXT.includes(field.type)
        ? textProblem(field, String(value))
        : field.type === 'reference'
          ? referenceProblem(context, field, String(value))
          : numberProblem(field, value);
    if (problem !== null) return [problem];
    const duplicate = field.unique ? duplicateOf(context, object, field, value, row) : null;
    return duplicate === null ? [] : [duplicate];
}

function textProblem(field: FieldDescribe, text: string): DmlError | null {
    if (field.length > 0 && text.length > field.length) {
        const message = `${field.label}: data value too large: ${text} (max length=${field.length})`;
        return error('STRING_TOO_LONG', message, field.name);
    }
    if (field.type === 'email' && !EMAIL.test(text)) {
        return error(
            'INVALID_EMAIL_ADDRESS',
            `${field.label}: invalid email address: ${text}`,
            field.name
        );
    }
    return isPick(field, text)
        ? null
        : error(
              'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
              `${field.label}: bad value for restricted picklist field: ${text}`,
              field.name
          );
}

function isPick(field: FieldDescribe, text: string): boolean {
    if (!field.restrictedPicklist) return true;
    const picks = field.type === 'multipicklist' ? text.split(';') : [text];
    return picks.every((pick) => field.picklist.some((each) => each.active && each.value === pick));
}

function referenceProblem(context: DmlContext, field: FieldDescribe, id: string): DmlError | null {
    const { schema, store } = context;
    const target = isIdText(id) ? schema.ofId(id) : undefined;
    if (target === undefined || !field.referenceTo.includes(target.name)) {
        const message = `${field.label}: id value of incorrect type: ${id}`;
        return error('FIELD_INTEGRITY_EXCEPTION', message, field.name);
    }
    if (store.get(target.name, id) !== undefined) return null;
    return error('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id', field.name);
}

function numberProblem(field: FieldDescribe, value: Scalar): DmlError | null {
    if (typeof value !== 'number' || field.precision === 0) return null;
    const whole = Math.trunc(Math.abs(value)).toString();
    const limit = field.precision - field.scale;
    if (whole === '0' || whole.length <= limit) return null;
    const message = `${field.label}: value outside of valid range on numeric field: ${value}`;
    return error('NUMBER_OUTSIDE_VALID_RANGE', message, field.name);
}

function duplicateOf(
    context: DmlContext,
    object: SObjectDescribe,
    field: FieldDescribe,
    value: Scalar,
    row: Row
): DmlError | null {
    const others = context.store.find(object.name, field.name, value).filter((other) => {
        return other['Id'] !== row['Id'] && (!field.caseSensitive || other[field.name] === value);
    });
    const [other] = others;
    if (other === undefined) return null;
    if (field.name === 'Username') {
        return error(
            'DUPLICATE_USERNAME',
            'Duplicate Username. The username already exists.',
            field.name
        );
    }
    const message = `duplicate value found: ${field.name} duplicates value on record with id: ${other['Id']}`;
    return error('DUPLICATE_VALUE', message);
}
