import HOURS from '@salesforce/label/c.Rhythm_Hours';
import MINUTES from '@salesforce/label/c.Rhythm_Minutes';
import SECONDS from '@salesforce/label/c.Rhythm_Seconds';
import { formatText } from 'c/textFormat';

const MINUTE = 60;
const HOUR = 60 * MINUTE;

/**
 * How often something happens, for example "every 15 min"; in the largest unit that says it to the half.
 * @param seconds from one time to the next
 */
export function rhythmText(seconds: number): string {
    if (seconds >= 2 * HOUR) return formatText(HOURS, toHalf(seconds / HOUR));
    if (seconds >= 2 * MINUTE) return formatText(MINUTES, toHalf(seconds / MINUTE));
    return formatText(SECONDS, Math.round(seconds));
}

function toHalf(value: number): number {
    return Math.round(value * 2) / 2;
}
