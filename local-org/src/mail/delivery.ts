/**
 * Carries mails from the outbox to an SMTP server, one after the other, and tries again when that
 * fails.
 */
import { createTransport } from 'nodemailer';
import type { Clock } from '../org.ts';
import type { Outbox, QueuedMail } from './outbox.ts';

/** Takes one mail to where it goes; rejects when it can't. */
export type Transport = (mail: QueuedMail) => Promise<void>;

export interface Delivery {
    /** Resolves when every mail that is due has been delivered or put off. */
    idle(): Promise<void>;
    stop(): Promise<void>;
}

const sender = { name: 'Latchkey local org', address: 'support@latchkey.example' };
/** Waiting times between tries, in milliseconds; the last one repeats. */
const backOff = [1_000, 5_000, 30_000, 300_000];

/** Sends over SMTP; `url` is `smtp://` or `smtps://` with an optional user and password. */
export function smtpTransport(url: string): Transport {
    const mailer = createTransport(url, { from: sender });
    return async ({ to, subject, text, html }) => {
        await mailer.sendMail({
            to,
            subject,
            text,
            html: html ?? undefined,
            disableFileAccess: true,
            disableUrlAccess: true
        });
    };
}

/**
 * Starts delivering. What waits from an earlier run goes out at once.
 * @param tickMs how often mails that were put off are looked at, in milliseconds
 */
export function startDelivery(
    outbox: Outbox,
    clock: Clock,
    transport: Transport,
    tickMs = 1_000
): Delivery {
    let round: Promise<void> = Promise.resolve();
    const work = () => {
        round = round.then(() => deliverDue(outbox, clock, transport));
    };
    const unsubscribe = outbox.onQueued(work);
    const ticker = setInterval(work, tickMs);
    ticker.unref();
    work();
    return {
        idle: () => {
            work();
            return round;
        },
        stop: async () => {
            clearInterval(ticker);
            unsubscribe();
            await round;
        }
    };
}

async function deliverDue(outbox: Outbox, clock: Clock, transport: Transport): Promise<void> {
    const due = outbox.pending().filter(([, mail]) => mail.dueAt <= clock.now());
    for (const [key, mail] of due) {
        try {
            await transport(mail);
            outbox.delivered(key);
        } catch {
            outbox.postpone(key, clock.now() + waitAfter(mail.failures));
        }
    }
}

function waitAfter(failures: number): number {
    return backOff[Math.min(failures, backOff.length - 1)]!;
}
