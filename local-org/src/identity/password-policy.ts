import { PolicyError } from './identity.ts';
import type { Passwords } from './passwords.ts';
import type { Credential } from './credentials.ts';
import type { OrgSettings } from './settings.ts';

/**
 * Refuses a password that the org's policy forbids: too short, without letters and digits, the
 * username itself, or one of the last. Salesforce Help, "Set Password Policies".
 * @throws PolicyError with a message for the user
 */
export function checkPassword(
    password: string,
    { username, credential, settings, verify }: PasswordOwner
): void {
    const { minimumPasswordLength: shortest, passwordHistory } = settings;
    if (password.length < shortest) {
        throw new PolicyError(`Your password must be at least ${shortest} characters long.`);
    }
    if (!/[a-z]/i.test(password) || !/\d/.test(password)) {
        throw new PolicyError('Your password must include letters and numbers.');
    }
    if (password.toLowerCase() === username.toLowerCase()) {
        throw new PolicyError('Your password cannot be equal to your user name.');
    }
    const recent = [credential.password, ...credential.history].slice(0, passwordHistory);
    if (recent.some((hash) => hash !== null && verify(hash, password))) {
        throw new PolicyError('invalid repeated password');
    }
}

/** Whose password it is, and what the org demands. */
export interface PasswordOwner {
    readonly username: string;
    readonly credential: Credential;
    readonly settings: OrgSettings;
    readonly verify: Passwords['verify'];
}

/** Whether a password has served its time or was temporary from the start. */
export function isExpired(credential: Credential, expiryDays: number, now: number): boolean {
    if (credential.mustChange) return true;
    if (expiryDays === 0 || credential.passwordSetAt === null) return false;
    return now >= credential.passwordSetAt + expiryDays * 86_400_000;
}
