/** The user's notifications, asked for gently while the page is on screen. */
import { observable } from '../observable.ts';
import { context } from './context.ts';
import type { PageReference } from './router.ts';

/** A notification as the server keeps it. */
export interface Notice {
    readonly id: number;
    /** Epoch milliseconds. */
    readonly at: number;
    readonly title: string;
    readonly body: string;
    /** A page reference as JSON, or null. */
    readonly page: string | null;
    readonly isRead: boolean;
}

/** What the server last said. */
export interface Notices {
    /** The org's time, epoch milliseconds. */
    readonly now: number;
    readonly notices: readonly Notice[];
}

const PAUSE_MS = 10_000;

/** Latest first. */
export const notices = observable<Notices>({ now: 0, notices: [] });

/** Asks now and from now on. */
export function startNotifications(): void {
    void load();
    setInterval(() => {
        if (document.visibilityState === 'visible') void load();
    }, PAUSE_MS);
    document.addEventListener('visibilitychange', () => {
        if (document.visibilityState === 'visible') void load();
    });
}

/** Tells the server that all notifications up to a number were on screen. */
export async function markRead(upTo: number): Promise<void> {
    await send('/notifications/read', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-csrf-token': context.csrfToken },
        body: JSON.stringify({ upTo })
    });
    await load();
}

/** The page a notification leads to, or null. */
export function pageOf({ page }: Notice): PageReference | null {
    return page === null ? null : (JSON.parse(page) as PageReference);
}

async function load(): Promise<void> {
    const response = await send('/notifications.json');
    if (response?.ok === true) notices.set((await response.json()) as Notices);
}

/** A bell that can't be asked stays as it is: the next call of the page says what is wrong. */
async function send(path: string, options?: RequestInit): Promise<Response | null> {
    try {
        return await fetch(path, options);
    } catch {
        return null;
    }
}
