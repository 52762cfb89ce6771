import { PolicyError } from '../../identity/identity.ts';
import { fullSessionIn, sessionIn, type Call, type Operation } from './call.ts';
import { textOf } from './envelope.ts';
import { SoapFault } from './fault.ts';

/**
 * SOAP `setPassword`: the one call that an expired password leaves, for oneself; others need the
 * permission.
 */
export const setPassword: Operation = (call) => {
    const session = sessionIn(call);
    const userId = targetOf(call);
    if (session.restricted && userId !== session.userId) fullSessionIn(call);
    if (userId !== session.userId) requirePermission(call, session.userId);
    refusing(() => call.org.identity.setPassword(userId, textOf(call.body, 'password')));
    return {};
};

/** SOAP `resetPassword`: mails a link and returns a temporary password. */
export const resetPassword: Operation = (call) => {
    const session = fullSessionIn(call);
    const userId = targetOf(call);
    requirePermission(call, session.userId);
    return { password: refusing(() => call.org.identity.resetPassword(userId, true)) };
};

function targetOf({ org, body }: Call): string {
    const user = org.store.get('User', textOf(body, 'userId'));
    if (user !== undefined) return String(user.Id);
    throw new SoapFault('INVALID_ID_FIELD', 'invalid user id', 'InvalidIdFault');
}

function requirePermission({ org }: Call, userId: string): void {
    if (org.identity.mayResetPasswords(userId)) return;
    throw new SoapFault(
        'INSUFFICIENT_ACCESS',
        'insufficient access rights on cross-reference id',
        'UnexpectedErrorFault'
    );
}

function refusing<T>(work: () => T): T {
    try {
        return work();
    } catch (error) {
        if (!(error instanceof PolicyError)) throw error;
        throw new SoapFault('INVALID_NEW_PASSWORD', error.message, 'UnexpectedErrorFault');
    }
}
