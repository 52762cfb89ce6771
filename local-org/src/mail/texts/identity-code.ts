import type { Row } from '../../store/store.ts';
import type { Mail } from '../outbox.ts';
import { layOut, nameOf } from './layout.ts';

/** The mail with the code that activates a new browser: the only place where it can be read. */
export function identityCodeMail(user: Row, code: string): Mail {
    const body = layOut([
        `Hello ${nameOf(user)},`,
        'Somebody, hopefully you, is signing in to Salesforce from a browser we do not know yet.',
        `Username: ${String(user.Username)}`,
        `Verification Code: ${code}`,
        'Enter it on the page that asks for it, within 15 minutes.',
        'Was this not you? Then somebody knows your password: change it, and tell your ' +
            'Salesforce administrator.'
    ]);
    return {
        to: String(user.Email),
        subject: 'Verify your identity in Salesforce',
        ...body,
        kind: 'identity-code',
        userId: String(user.Id)
    };
}
