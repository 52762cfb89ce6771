import { assignProfileSet } from '../../access/profile-set.ts';
import { isZone } from '../../rt/values/zone.ts';
import type { Row } from '../../store/store.ts';
import { error } from '../failure.ts';
import type { DmlContext, DmlError } from '../types.ts';
import { fullName } from './person.ts';
import type { ObjectRule } from './rule.ts';

/**
 * Users have usernames like e-mail addresses, and from the start a UserLogin row and their profile's permission set.
 * That a user made in a test has a UserLogin row is common experience, not documented.
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
        assignProfileSet(context.store, row['Id'] as string);
    },
    afterUpdate: (context, row, before) => {
        recordContactChange(context, row, before);
        if (row['ProfileId'] !== before['ProfileId'])
            assignProfileSet(context.store, row['Id'] as string);
    }
};

/** Fields whose changes the Setup Audit Trail tells here, with its action and our words for it. */
const TOLD: readonly (readonly [field: string, action: string, what: string])[] = [
    ['Email', 'changedUserEmailVerifiedStatusUnverified', 'the email address'],
    ['MobilePhone', 'changedUserPhoneNumber', 'the mobile phone number']
];

function recordContactChange(context: DmlContext, row: Row, before: Row): void {
    for (const [field, action, what] of TOLD) {
        if ((row[field] ?? null) === (before[field] ?? null)) continue;
        context.store.insert('SetupAuditTrail', {
            Action: action,
            Section: 'Manage Users',
            Display: `Changed ${what} of user ${String(row['Username'])}`,
            CreatedDate: context.now,
            CreatedById: context.userId
        });
    }
}

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
