/** The local mailbox. Only what came in by SMTP is in it. */
import PostalMime from 'postal-mime';
import type { Clock } from '../org.ts';
import type { InternalTable, Store } from '../store/store.ts';

/** A mail as it arrived. */
export interface InboxMail {
    readonly id: string;
    /** Epoch milliseconds. */
    readonly receivedAt: number;
    readonly from: string;
    /** Addresses of the envelope, in the order the sender named them. */
    readonly to: readonly string[];
    readonly subject: string;
    readonly text: string;
    /** HTML as sent, to be shown nowhere but in a sandbox; null when there is none. */
    readonly html: string | null;
}

export interface Inbox {
    /** Takes a raw message that SMTP delivered. */
    receive(raw: Buffer, recipients: readonly string[]): Promise<void>;
    /** All mails, newest first. */
    list(): InboxMail[];
    get(id: string): InboxMail | undefined;
    /** Calls back with each mail that arrives; returns how to stop that. */
    onReceived(listener: (mail: InboxMail) => void): () => void;
}

/** Mails kept; older ones make room. */
const capacity = 500;

/** The org's mailbox, kept in its store. */
export function createInbox(store: Store, clock: Clock): Inbox {
    const table: InternalTable<InboxMail> = store.internal('mail.inbox');
    const listeners = new Set<(mail: InboxMail) => void>();
    const list = () => [...table.entries()].map(([, mail]) => mail).sort(newestFirst);
    return {
        receive: async (raw, recipients) => {
            const parsed = await PostalMime.parse(raw);
            const mail: InboxMail = {
                id: nextId(table),
                receivedAt: clock.now(),
                from: parsed.from?.address ?? '',
                to: recipients,
                subject: parsed.subject ?? '',
                text: parsed.text ?? '',
                html: parsed.html ?? null
            };
            store.transaction(() => keep(table, mail, list().slice(capacity - 1)));
            for (const listener of listeners) listener(mail);
        },
        list,
        get: (id) => table.get(id),
        onReceived: (listener) => {
            listeners.add(listener);
            return () => listeners.delete(listener);
        }
    };
}

function keep(table: InternalTable<InboxMail>, mail: InboxMail, excess: InboxMail[]): void {
    for (const { id } of excess) table.delete(id);
    table.put(mail.id, mail);
}

function newestFirst(a: InboxMail, b: InboxMail): number {
    return Number(b.id) - Number(a.id);
}

function nextId(table: InternalTable<InboxMail>): string {
    let last = 0;
    for (const [id] of table.entries()) last = Math.max(last, Number(id));
    return String(last + 1);
}
