import type { Row, Scalar } from '../../store/store.ts';
import type { ObjectRule } from './rule.ts';

/** People's names are made of first and last name. */
export const person: ObjectRule = { derive: fullName };

export function fullName(row: Row): Record<string, Scalar> {
    const parts = [row['FirstName'], row['LastName']].filter((part) => typeof part === 'string');
    return { Name: parts.join(' ') };
}
