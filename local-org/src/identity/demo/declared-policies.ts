/** What the demo org's admin has told Latchkey of profiles with a password policy of their own. */
import type { Schema } from '../../sobj/schema.ts';
import type { Store } from '../../store/store.ts';
import type { ProfileRules } from '../settings.ts';
import { declareRecord } from './declared-record.ts';
import { demoProfiles } from './profiles.ts';

/**
 * Repeats the profiles' own password policies as records of `Latchkey_Policy__mdt`, as an admin has
 * to.
 * @param now epoch milliseconds
 */
export function declarePolicies(store: Store, schema: Schema, now: number): void {
    const profiles: [string, ProfileRules][] = Object.entries(demoProfiles);
    for (const [profile, { lockoutMinutes, maxInvalidAttempts }] of profiles) {
        if (lockoutMinutes === undefined && maxInvalidAttempts === undefined) continue;
        declareRecord(store, schema, now, {
            type: 'Latchkey_Policy__mdt',
            label: profile,
            fields: {
                Profile__c: profile,
                Lockout_Minutes__c: lockoutMinutes ?? null,
                Max_Invalid_Attempts__c: maxInvalidAttempts ?? null
            }
        });
    }
}
