/** Mails that the org sends: queued with the transaction that causes them, delivered after it. */
import type { Clock } from '../org.ts';
import type { InternalTable, Store } from '../store/store.ts';

/** What a mail is about; shown as a badge in the inbox. */
export type MailKind = 'password-reset' | 'security-token' | 'identity-code' | 'notification';

/** A mail as its sender writes it. */
export interface Mail {
    readonly to: string;
    readonly subject: string;
    readonly text: string;
    /** Null sends text only. */
    readonly html: string | null;
    readonly kind: MailKind;
    /** The user it is for, or null for an address outside. */
    readonly userId: string | null;
}

/** A mail on its way. */
export interface QueuedMail extends Mail {
    /** Epoch milliseconds. */
    readonly queuedAt: number;
    /** Deliveries that failed so far. */
    readonly failures: number;
    /** Epoch milliseconds of the next try. */
    readonly dueAt: number;
}

export interface Outbox {
    /** Sends a mail when, and only if, the running transaction commits. */
    queue(mail: Mail): void;
    /** Mails on their way, oldest first, by key. */
    pending(): [key: string, mail: QueuedMail][];
    /** Forgets a delivered mail, body and all. */
    delivered(key: string): void;
    /** Puts a mail off until `dueAt`. */
    postpone(key: string, dueAt: number): void;
    /** Calls back soon after something was queued; returns how to stop that. */
    onQueued(listener: () => void): () => void;
}

/** The org's outbox, kept in its store. */
export function createOutbox(store: Store, clock: Clock): Outbox {
    const table: InternalTable<QueuedMail> = store.internal('mail.outbox');
    const listeners = new Set<() => void>();
    return {
        queue: (mail) => {
            const now = clock.now();
            const queued = { ...mail, queuedAt: now, failures: 0, dueAt: now };
            table.put(nextKey(table), queued);
            for (const listener of listeners) setImmediate(listener);
        },
        pending: () => [...table.entries()].sort(([a], [b]) => (a < b ? -1 : 1)),
        delivered: (key) => table.delete(key),
        postpone: (key, dueAt) => {
            const mail = table.get(key);
            if (mail !== undefined) table.put(key, { ...mail, dueAt, failures: mail.failures + 1 });
        },
        onQueued: (listener) => {
            listeners.add(listener);
            return () => listeners.delete(listener);
        }
    };
}

/** Keys sort in order of queuing. */
function nextKey(table: InternalTable<unknown>): string {
    let last = 0;
    for (const [key] of table.entries()) last = Math.max(last, Number(key));
    return String(last + 1).padStart(12, '0');
}
