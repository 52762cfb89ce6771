import type { Org } from '../../org.ts';
import type { Scalar } from '../../store/store.ts';
import type { Value } from './reply.ts';

/** The `userInfo` element, in the order of the partner WSDL; clients can't do without it. */
export function userInfo(org: Org, userId: string): { readonly [name: string]: Value } {
    const user = org.store.get('User', userId) ?? {};
    const organization = org.store.get('Organization', org.id) ?? {};
    return {
        accessibilityMode: false,
        chatterExternal: false,
        currencySymbol: '$',
        orgAttachmentFileSizeLimit: 5_242_880,
        orgDefaultCurrencyIsoCode: 'USD',
        orgDefaultCurrencyLocale: 'en_US',
        orgDisallowHtmlAttachments: false,
        orgHasPersonAccounts: false,
        organizationId: org.id,
        organizationMultiCurrency: false,
        organizationName: textOr(organization.Name, ''),
        profileId: textOr(user.ProfileId, ''),
        roleId: user.UserRoleId ?? null,
        sessionSecondsValid: org.identity.settings().sessionMinutes * 60,
        userDefaultCurrencyIsoCode: null,
        userEmail: textOr(user.Email, ''),
        userFullName: textOr(user.Name, ''),
        userId,
        userLanguage: textOr(user.LanguageLocaleKey, 'en_US'),
        userLocale: textOr(user.LocaleSidKey, 'en_US'),
        userName: textOr(user.Username, ''),
        userTimeZone: textOr(user.TimeZoneSidKey, 'GMT'),
        userType: textOr(user.UserType, 'Standard'),
        userUiSkin: 'Theme3'
    };
}

function textOr(value: Scalar | undefined, otherwise: string): string {
    return value === null || value === undefined ? otherwise : String(value);
}
