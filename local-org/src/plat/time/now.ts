/** The present, in the running user's time zone where that matters. */
import { currentTransaction } from '../../rt/transaction.ts';
import { ApexDate, userTimeZone } from '../../rt/values/index.ts';
import { DAY_MS } from '../../rt/values/calendar.ts';
import { offsetAt } from '../../rt/values/zone.ts';

/** The running user's date now. */
export function userToday(): ApexDate {
    return localDate(currentTransaction().org.clock.now(), userTimeZone());
}

/** The date that a zone's calendar shows at an instant. */
export function localDate(instant: number, zone: string): ApexDate {
    return new ApexDate(Math.floor((instant + offsetAt(instant, zone)) / DAY_MS));
}
