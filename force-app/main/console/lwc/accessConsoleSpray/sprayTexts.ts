import ATTEMPTS from '@salesforce/label/c.Spray_Attempts_Text';
import COUNTRY from '@salesforce/label/c.Spray_From_Country';
import GOT_IN from '@salesforce/label/c.Spray_Got_In';
import QUIET from '@salesforce/label/c.Spray_Quiet';
import RANGE from '@salesforce/label/c.Spray_When_Range';
import TITLE from '@salesforce/label/c.Spray_Title';
import TRIES from '@salesforce/label/c.Spray_Tries_Several';
import TRY from '@salesforce/label/c.Spray_Tries_One';
import { formatText } from 'c/textFormat';
import { dayAndTime, fromTo } from 'c/timeFormat';

const MINUTE = 60_000;
const HOUR_MINUTES = 60;

/** Heading of the review. */
export function titleText(sourceIp: string): string {
    return formatText(TITLE, sourceIp);
}

/** From where: the address, and its country where Salesforce knows it. */
export function fromText({ finding, country }: Apex.SprayReview): string {
    return country ? formatText(COUNTRY, finding.sourceIp, country) : finding.sourceIp;
}

/** From when to when, and for how long nothing has come since, within an hour. */
export function whenText({ finding, checkedAt }: Apex.SprayReview): string {
    const now = Date.parse(checkedAt);
    const range = formatText(RANGE, ...fromTo(finding.since, finding.lastAt, now));
    const quiet = Math.floor((now - Date.parse(finding.lastAt)) / MINUTE);
    return quiet > 0 && quiet < HOUR_MINUTES ? `${range}. ${formatText(QUIET, quiet)}` : range;
}

/** How many attempts on how many people. */
export function attemptsText({ attempts, people }: Apex.OrgFinding): string {
    return formatText(ATTEMPTS, attempts, people);
}

/** What it did to one person. @param now epoch milliseconds by the server's clock */
export function tryText({ gotInAt, tries, lastAt }: Apex.SprayPerson, now: number): string {
    if (gotInAt) return formatText(GOT_IN, dayAndTime(gotInAt, now));
    const last = dayAndTime(lastAt, now);
    return tries === 1 ? formatText(TRY, last) : formatText(TRIES, tries, last);
}
