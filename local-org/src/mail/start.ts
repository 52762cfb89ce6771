import type { Clock } from '../org.ts';
import type { Store } from '../store/store.ts';
import { smtpTransport, startDelivery } from './delivery.ts';
import { createInbox, type Inbox } from './inbox.ts';
import type { Outbox } from './outbox.ts';
import { listenForMail } from './smtp-server.ts';

/** A running mail service. */
export interface MailService {
    readonly inbox: Inbox;
    /** Host and port of the server that gets the mail instead of the inbox; null for the inbox. */
    readonly elsewhere: string | null;
    /** Resolves when every mail that is due has been delivered or put off. */
    idle(): Promise<void>;
    close(): Promise<void>;
}

/**
 * Starts the embedded SMTP server and the delivery to it.
 * @param smtpUrl another SMTP server to deliver to; null delivers to the embedded one, whose mail
 * the inbox shows
 */
export async function startMail(
    org: { readonly store: Store; readonly clock: Clock; readonly outbox: Outbox },
    smtpUrl: string | null
): Promise<MailService> {
    const inbox = createInbox(org.store, org.clock);
    const listener = await listenForMail(inbox);
    const delivery = startDelivery(org.outbox, org.clock, smtpTransport(smtpUrl ?? listener.url));
    return {
        inbox,
        elsewhere: smtpUrl === null ? null : new URL(smtpUrl).host,
        idle: () => delivery.idle(),
        close: async () => {
            await delivery.stop();
            await listener.close();
        }
    };
}
