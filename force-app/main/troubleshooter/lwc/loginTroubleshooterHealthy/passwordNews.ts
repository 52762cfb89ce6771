import LOCALE from '@salesforce/i18n/locale';
import DAY_WORD from '@salesforce/label/c.Healthy_Days_One';
import DAYS_WORD from '@salesforce/label/c.Healthy_Days_Many';
import USED_BY_MANY from '@salesforce/label/c.Healthy_Used_By_Many';
import USED_BY_ONE from '@salesforce/label/c.Healthy_Used_By_One';
import { formatText } from 'c/textFormat';
import { dayOf } from 'c/timeFormat';

const DAY_MS = 24 * 60 * 60 * 1000;

/** When a password has to be changed. */
export interface Expiry {
    /** For example "12 days". */
    inDays: string;
    /** For example "Mon, 30 Nov". */
    onDay: string;
}

/** When the policy wants a new password; undefined when it wants none, or did so already. */
export function expiryOf(found: Apex.OwnSignIns): Expiry | undefined {
    const { passwordExpiryDays } = found.policy;
    if (passwordExpiryDays === 0 || !found.passwordChangedAt) return undefined;
    const end = Date.parse(found.passwordChangedAt) + passwordExpiryDays * DAY_MS;
    const days = Math.ceil((end - Date.parse(found.checkedAt)) / DAY_MS);
    if (days <= 0) return undefined;
    return {
        inDays: days === 1 ? DAY_WORD : formatText(DAYS_WORD, days),
        onDay: dayOf(new Date(end).toISOString())
    };
}

/** What people call the clients that keep the password, each once. */
export function keepersOf({ diagnosis }: Apex.OwnSignIns): string[] {
    const names = diagnosis.blastRadius.map(
        ({ integration, application }) => integration ?? application
    );
    return [...new Set(names)];
}

/** "2 clients use it: LiveChat and Excel connector."; empty when none does. */
export function keepersText(found: Apex.OwnSignIns): string {
    const names = keepersOf(found);
    if (names.length === 0) return '';
    const list = new Intl.ListFormat(LOCALE).format(names);
    return names.length === 1
        ? formatText(USED_BY_ONE, list)
        : formatText(USED_BY_MANY, names.length, list);
}
