import type { InboxMail } from '../../mail/inbox.ts';

/**
 * The mails that hold every word of a term in subject, addresses or text, in their given order.
 * @param term what somebody typed; blank finds all
 */
export function searchMails(mails: readonly InboxMail[], term: string): readonly InboxMail[] {
    const words = term.toLowerCase().split(/\s+/).filter(Boolean);
    if (words.length === 0) return mails;
    return mails.filter((mail) => {
        const text = [mail.subject, mail.from, ...mail.to, mail.text].join('\n').toLowerCase();
        return words.every((word) => text.includes(word));
    });
}
