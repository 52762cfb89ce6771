/**
 * `@salesforce/i18n/*` for a user
 * (https://developer.salesforce.com/docs/platform/lwc/guide/create-i18n.html).
 */

/** The settings of a user that formats follow, as the User row has them. */
export interface UserLocale {
    /** LocaleSidKey, like `en_GB`. */
    readonly locale: string;
    /** LanguageLocaleKey, like `en_US`. */
    readonly language: string;
    /** TimeZoneSidKey, like `Europe/London`. */
    readonly timeZone: string;
}

/** The modules there are. */
export const I18N_KEYS: ReadonlySet<string> = new Set([
    'currency',
    'dir',
    'firstDayOfWeek',
    'lang',
    'locale',
    'number.decimalSeparator',
    'number.groupingSeparator',
    'timeZone'
]);

const RIGHT_TO_LEFT = new Set(['ar', 'fa', 'he', 'iw', 'ur', 'yi']);

/** Currency of an org that says nothing else. */
const CURRENCY = 'USD';

/** The values of all modules. An unknown locale counts as `en-US`. */
export function i18nValues(user: UserLocale): Record<string, string | number> {
    const locale = browserLocale(user.locale);
    const lang = browserLocale(user.language);
    const numbers = separators(locale);
    return {
        currency: CURRENCY,
        dir: RIGHT_TO_LEFT.has(lang.split('-')[0] ?? '') ? 'rtl' : 'ltr',
        firstDayOfWeek: firstDayOfWeek(locale),
        lang,
        locale,
        'number.decimalSeparator': numbers.decimal,
        'number.groupingSeparator': numbers.group,
        timeZone: user.timeZone
    };
}

/** `en_GB` → `en-GB`; a currency or variant behind it is left out. */
function browserLocale(key: string): string {
    const tag = key.split('_').slice(0, 2).join('-');
    try {
        return Intl.getCanonicalLocales(tag)[0] ?? 'en-US';
    } catch {
        return 'en-US';
    }
}

function separators(locale: string): { decimal: string; group: string } {
    const parts = new Intl.NumberFormat(locale).formatToParts(1234567.8);
    const of = (type: string) => parts.find((part) => part.type === type)?.value;
    return { decimal: of('decimal') ?? '.', group: of('group') ?? ',' };
}

/** 1 is Sunday, 7 is Saturday, as Salesforce counts; `Intl` counts 1 for Monday. */
function firstDayOfWeek(locale: string): number {
    const { weekInfo } = new Intl.Locale(locale) as { weekInfo?: { firstDay: number } };
    return ((weekInfo?.firstDay ?? 7) % 7) + 1;
}
