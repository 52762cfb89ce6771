/**
 * System.resetPassword and System.setPassword.
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_methods_system_system.htm
 * The running user needs what resetting in Setup needs. The exceptions are those that people report:
 * https://vivekvismayam.github.io/posts/set-password-apex; Salesforce documents none.
 */
import { PolicyError } from '../../identity/identity.ts';
import { throwApex } from '../../rt/exceptions.ts';
import { currentTransaction } from '../../rt/transaction.ts';
import { nonNull } from '../arguments.ts';
import { natives } from '../registry.ts';

/** `System.ResetPasswordResult`. */
class ResetPasswordResult {
    readonly $type = 'ResetPasswordResult';
    /** Not enumerable, so that no dump shows it. */
    readonly #password: string;

    constructor(password: string) {
        this.#password = password;
    }

    get password(): string {
        return this.#password;
    }
}

natives('ResetPasswordResult', {
    'getPassword()': (result: ResetPasswordResult) => result.password
});

natives(
    'System',
    nonNull({
        'resetPassword(Id,Boolean)': (userId: string, sendEmail: boolean) => {
            const { org, isTest } = currentTransaction();
            requireResetter(userId);
            const mailed = sendEmail && !isTest;
            return new ResetPasswordResult(
                refusing(() => org.identity.resetPassword(userId, mailed))
            );
        },
        'setPassword(Id,String)': (userId: string, password: string) => {
            const { org } = currentTransaction();
            requireResetter(userId);
            refusing(() => org.identity.setPassword(userId, password));
        }
    })
);

/** @throws System.InvalidParameterValueException without the permission or the user */
function requireResetter(userId: string): void {
    const { org, userId: runningUser } = currentTransaction();
    const user = org.store.get('User', userId);
    if (user === undefined) return refuse(`INVALID_USER_ID: ${userId}`);
    if (!org.identity.mayResetPasswords(runningUser)) {
        refuse('INSUFFICIENT_ACCESS: insufficient access rights on cross-reference id');
    }
    if (user['IsActive'] !== true) {
        throwApex('System.UnexpectedException', `INACTIVE_OWNER_OR_USER: ${userId}`);
    }
}

/** What the identity service refuses reaches Apex as an exception. */
function refusing<T>(work: () => T): T {
    try {
        return work();
    } catch (error) {
        if (error instanceof PolicyError) return refuse(error.message);
        throw error;
    }
}

function refuse(message: string): never {
    return throwApex('System.InvalidParameterValueException', message);
}
