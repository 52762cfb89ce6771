/** Reads the local mailbox. */
import { setTimeout as pause } from 'node:timers/promises';

export interface Mail {
    to: string;
    subject: string;
    text: string;
    html: string;
    receivedAt: string;
}

/** A busy computer delivers late. */
const PATIENCE_MS = 30_000;

/**
 * Waits for the newest mail to an address whose subject matches: delivery over SMTP takes a moment.
 * @param known how many such mails there were before; waits for one more
 * @throws Error after half a minute, with the subjects that did arrive
 */
export async function newestMail(
    url: string,
    to: string,
    subject: RegExp,
    known = 0
): Promise<Mail> {
    const deadline = Date.now() + PATIENCE_MS;
    for (;;) {
        const mails = await inbox(url);
        const found = mails.filter((mail) => mail.to.includes(to) && subject.test(mail.subject));
        if (found[0] && found.length > known) return found[0];
        if (Date.now() > deadline) {
            const subjects = mails.map((mail) => `${mail.to}: ${mail.subject}`).join('\n');
            throw new Error(
                `No mail to ${to} with a subject like ${subject}. There are:\n${subjects}`
            );
        }
        await pause(50);
    }
}

/** All mails, newest first. */
export async function inbox(url: string): Promise<Mail[]> {
    const response = await fetch(`${url}/inbox.json`);
    const answer = (await response.json()) as Mail[] | { mails: Mail[] };
    return Array.isArray(answer) ? answer : answer.mails;
}
