/** Custom notifications, kept for each user until the bell of the page shows them. */
import type { InternalTable, Store } from '../store/store.ts';

/** A notification as its sender writes it. */
export interface Ring {
    /** Epoch milliseconds. */
    readonly at: number;
    readonly title: string;
    readonly body: string;
    /** A page reference as JSON, as the sender gave it, or null. */
    readonly page: string | null;
}

/** A notification at somebody's bell. */
export interface Notice extends Ring {
    /** Unique for its user, and later ones have greater numbers. */
    readonly id: number;
    readonly isRead: boolean;
}

/** Notifications kept for one user; older ones make room. */
const capacity = 50;

/** Adds a notification to a user's bell, when, and only if, the running transaction commits. */
export function ring(store: Store, userId: string, given: Ring): void {
    const table = tableOf(store);
    const before = table.get(userId) ?? [];
    const notice = { ...given, id: (before[0]?.id ?? 0) + 1, isRead: false };
    table.put(userId, [notice, ...before].slice(0, capacity));
}

/** A user's notifications, the latest first. */
export function noticesOf(store: Store, userId: string): readonly Notice[] {
    return tableOf(store).get(userId) ?? [];
}

/** Marks a user's notifications up to a number as read: those that were on screen. */
export function markRead(store: Store, userId: string, upTo: number): void {
    const before = noticesOf(store, userId);
    if (!before.some(({ id, isRead }) => id <= upTo && !isRead)) return;
    const after = before.map((notice) => {
        return notice.id <= upTo ? { ...notice, isRead: true } : notice;
    });
    tableOf(store).put(userId, after);
}

function tableOf(store: Store): InternalTable<readonly Notice[]> {
    return store.internal('bell.notices');
}
