import { context } from '../../modules/context.ts';
import {
    markRead,
    notices,
    pageOf,
    startNotifications,
    type Notice
} from '../../modules/notifications.ts';
import { addressOf, navigate } from '../../modules/router.ts';
import Disclosure from '../disclosure/disclosure.ts';

interface Item {
    readonly id: number;
    readonly title: string;
    readonly body: string;
    readonly when: string;
    /** Undefined when it leads nowhere. */
    readonly href: string | undefined;
    readonly itemClass: string;
    readonly isNew: boolean;
}

const MINUTE_MS = 60_000;

/** The bell: how many notifications are new, and all of them on a click. */
export default class Bell extends Disclosure {
    state = notices.get();
    /** Numbers above it were new when the list was opened. */
    readUpTo = 0;

    override connectedCallback(): void {
        notices.subscribe((state) => {
            this.state = state;
        });
        startNotifications();
    }

    get unread(): number {
        return this.state.notices.filter(({ isRead }) => !isRead).length;
    }

    get hasUnread(): boolean {
        return this.unread > 0;
    }

    get buttonLabel(): string {
        return this.hasUnread ? `Notifications, ${this.unread} new` : 'Notifications';
    }

    /** Spoken when something new came. */
    get announcement(): string {
        const [latest] = this.state.notices;
        return latest === undefined || latest.isRead ? '' : `New notification: ${latest.title}`;
    }

    get items(): Item[] {
        return this.state.notices.map((notice) => this.itemOf(notice));
    }

    get isEmpty(): boolean {
        return this.state.notices.length === 0;
    }

    override handleToggle(): void {
        super.handleToggle();
        if (!this.open) return;
        const { notices: shown } = this.state;
        this.readUpTo = Math.max(0, ...shown.filter((one) => one.isRead).map(({ id }) => id));
        const latest = shown[0]?.id;
        if (latest !== undefined && this.hasUnread) void markRead(latest);
    }

    /** Follows the link in the page; with a key held the browser opens it elsewhere, as usual. */
    handleItem(event: MouseEvent): void {
        if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
        event.preventDefault();
        const { id } = (event.currentTarget as HTMLElement).dataset;
        const notice = this.state.notices.find((one) => String(one.id) === id);
        const page = notice === undefined ? null : pageOf(notice);
        this.open = false;
        (this.refs?.button as HTMLElement | undefined)?.focus();
        if (page !== null) navigate(page);
    }

    private itemOf(notice: Notice): Item {
        const { id, title, body, at } = notice;
        const isNew = id > this.readUpTo;
        const itemClass = isNew ? 'item item_new' : 'item';
        const when = elapsed(this.state.now - at, at);
        return { id, title, body, when, href: hrefOf(notice), itemClass, isNew };
    }
}

/** Undefined too for a page that local-org doesn't have. */
function hrefOf(notice: Notice): string | undefined {
    try {
        const page = pageOf(notice);
        return page === null ? undefined : addressOf(page);
    } catch {
        return undefined;
    }
}

/** "5 minutes ago" within an hour, else date and time as the user writes them. */
function elapsed(ms: number, at: number): string {
    const locale = String(context.i18n.locale ?? 'en-US');
    if (ms < 60 * MINUTE_MS) {
        const minutes = Math.max(0, Math.floor(ms / MINUTE_MS));
        const format = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
        return format.format(-minutes, 'minute');
    }
    const timeZone = context.i18n.timeZone;
    return new Intl.DateTimeFormat(locale, {
        dateStyle: 'medium',
        timeStyle: 'short',
        ...(typeof timeZone === 'string' && { timeZone })
    }).format(at);
}
