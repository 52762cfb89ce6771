import { hashPassword, type PasswordHash, type Passwords } from '../passwords.ts';

/**
 * Passwords for the telling of a past: hashes are as dear as ever, but whose password made each is
 * remembered until the telling ends, so that thousands of sign-ins need no second hash.
 */
export function rememberingPasswords(): Passwords {
    const origins = new Map<string, string>();
    return {
        hash: (password, salt) => {
            const made = hashPassword(password, salt);
            origins.set(keyOf(made), password);
            return made;
        },
        verify: (stored, password) => stored !== null && origins.get(keyOf(stored)) === password
    };
}

function keyOf({ salt, hash }: PasswordHash): string {
    return `${salt} ${hash}`;
}
