import type { Row } from '../../store/store.ts';
import type { Mail } from '../outbox.ts';
import { layOut, nameOf } from './layout.ts';

const reasons = {
    admin: 'Your Salesforce administrator has reset your password, so the old one no longer works.',
    self: 'Somebody, hopefully you, asked for a new password for your Salesforce account.'
} as const;

/**
 * The mail with the link to a new password.
 * @param link single use, lives 24 hours
 * @param askedBy an administrator, or the user by self-service
 */
export function passwordResetMail(user: Row, link: string, askedBy: 'admin' | 'self'): Mail {
    const body = layOut(
        [
            `Hello ${nameOf(user)},`,
            reasons[askedBy],
            'Choose a new password here. The link works once, within 24 hours:',
            link,
            `Your username is ${String(user.Username)}.`,
            'A new password also ends your security token. Programs that sign in as you, such as chat ' +
                'clients and connectors, need the new password too, or they may lock your account.',
            askedBy === 'self' ? 'Was it not you? Then ignore this mail; nothing has changed.' : ''
        ].filter((paragraph) => paragraph !== '')
    );
    return {
        to: String(user.Email),
        subject: 'Finish resetting your Salesforce password',
        ...body,
        kind: 'password-reset',
        userId: String(user.Id)
    };
}
