/** Time zone and locale of the running user. */
import { currentTransaction } from '../transaction.ts';

/** IANA name of the running user's time zone, from User.TimeZoneSidKey; GMT when the row has none. */
export function userTimeZone(): string {
    return userField('TimeZoneSidKey') ?? 'GMT';
}

/** The running user's locale such as `en_US`, from User.LocaleSidKey. */
export function userLocale(): string {
    return userField('LocaleSidKey') ?? 'en_US';
}

function userField(name: string): string | null {
    const { org, userId } = currentTransaction();
    const value = org.store.get('User', userId)?.[name];
    return typeof value === 'string' ? value : null;
}
