import { isZone } from '../../rt/values/zone.ts';
import type { Row } from '../../store/store.ts';
import { error } from '../failure.ts';
import type { DmlContext, DmlError } from '../types.ts';
import { fullName } from './person.ts';
import type { ObjectRule } from './rule.ts';

/**
 * Users have usernames like e-mail addresses, and a UserLogin row from the start. That a user made in a
 * test has one is common experience, not documented.
 */
export const user: ObjectRule = {
    derive: fullName,
    check: checkUser,
    afterInsert: (context, row) => {
        context.store.insert('UserLogin', {
            UserId: row['Id']!,
            IsFrozen: false,
            IsPasswordLocked: false,
            LastModifiedDate: context.now,
            LastModifiedById: context.userId
        });
    }
};

function checkUser(_context: DmlContext, row: Row): DmlError[] {
    const errors: DmlError[] = [];
    if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(String(row['Username'] ?? ''))) {
        errors.push(error('INVALID_EMAIL_ADDRESS', 'Username: invalid email address', 'Username'));
    }
    const zone = row['TimeZoneSidKey'];
    if (typeof zone === 'string' && !isZone(zone)) {
        const message = `Time Zone: bad value for restricted picklist field: ${zone}`;
        errors.push(error('INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST', message, 'TimeZoneSidKey'));
    }
    return errors;
}
