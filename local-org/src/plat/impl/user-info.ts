/**
 * System.UserInfo and System.FeatureManagement: the running user.
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_methods_system_userinfo.htm
 */
import { accessOf } from '../../access/index.ts';
import { currentTransaction } from '../../rt/transaction.ts';
import { userLocale, userTimeZone } from '../../rt/values/index.ts';
import type { Scalar } from '../../store/store.ts';
import { nonNull } from '../arguments.ts';
import { natives } from '../registry.ts';
import { Zone } from './time.ts';

/** Lightning Experience, as `getUiThemeDisplayed` names it. */
const LIGHTNING = 'Theme4d';

natives('UserInfo', {
    'getFirstName()': () => userField('FirstName'),
    'getLanguage()': () => userField('LanguageLocaleKey') ?? 'en_US',
    'getLastName()': () => userField('LastName'),
    'getLocale()': userLocale,
    'getName()': () => userField('Name'),
    'getOrganizationId()': () => currentTransaction().org.id,
    'getOrganizationName()': () => {
        const { org } = currentTransaction();
        return org.store.get('Organization', org.id)?.['Name'] ?? null;
    },
    'getProfileId()': () => userField('ProfileId'),
    'getTimeZone()': () => new Zone(userTimeZone()),
    'getUiTheme()': () => LIGHTNING,
    'getUiThemeDisplayed()': () => LIGHTNING,
    'getUserEmail()': () => userField('Email'),
    'getUserId()': () => currentTransaction().userId,
    'getUserName()': () => userField('Username'),
    'getUserRoleId()': () => userField('UserRoleId'),
    'getUserType()': () => userField('UserType') ?? 'Standard',
    'isMultiCurrencyOrganization()': () => false
});

natives(
    'FeatureManagement',
    nonNull({
        'checkPermission(String)': (name: string) => {
            const { org, userId } = currentTransaction();
            return accessOf(org.store, org.schema, userId).hasCustomPermission(name);
        }
    })
);

function userField(name: string): Scalar {
    const { org, userId } = currentTransaction();
    return org.store.get('User', userId)?.[name] ?? null;
}
