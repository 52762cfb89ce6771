import type { Row } from '../../store/store.ts';
import type { Mail } from '../outbox.ts';
import { layOut, nameOf } from './layout.ts';

/** The mail with a new security token: the only place where the token can ever be read. */
export function securityTokenMail(user: Row, token: string): Mail {
    const body = layOut([
        `Hello ${nameOf(user)},`,
        'Here is your new Salesforce security token. The one before it has stopped working.',
        `Username: ${String(user.Username)}`,
        `Security token (case-sensitive): ${token}`,
        'Programs outside your company’s trusted network send it right after your password, ' +
            'without a space, or in a field of its own.',
        'Was this not you? Tell your Salesforce administrator.'
    ]);
    return {
        to: String(user.Email),
        subject: 'Your new Salesforce security token',
        ...body,
        kind: 'security-token',
        userId: String(user.Id)
    };
}
