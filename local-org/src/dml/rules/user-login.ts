import type { Row } from '../../store/store.ts';
import { error } from '../failure.ts';
import type { DmlContext, DmlError } from '../types.ts';
import type { ObjectRule } from './rule.ts';

/**
 * A lock can be taken off, never put on.
 * https://developer.salesforce.com/docs/atlas.en-us.object_reference.meta/object_reference/sforce_api_objects_userlogin.htm
 */
export const userLogin: ObjectRule = { check: checkLock };

function checkLock(_context: DmlContext, row: Row, before: Row | null): DmlError[] {
    if (row['IsPasswordLocked'] !== true || before?.['IsPasswordLocked'] === true) return [];
    const message = 'You can set IsPasswordLocked to false, but not to true.';
    return [error('FIELD_INTEGRITY_EXCEPTION', message, 'IsPasswordLocked')];
}
