import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import process from 'node:process';
import { hashPassword, type PasswordHash, type Passwords } from '../passwords.ts';

const KEPT = resolve(import.meta.dirname, '../../../../.local-org/cache/demo-passwords.json');

/** Passwords for the telling of a past. */
export interface RememberingPasswords extends Passwords {
    /** Keeps what was hashed for the next demo org of this computer. */
    readonly keep: () => void;
}

/**
 * Passwords for the telling of a past: hashes are as dear as ever, but whose password made each is
 * remembered until the telling ends, so that thousands of sign-ins need no second hash. Everybody
 * knows the passwords of demo people, so their hashes may serve one org after the other.
 */
export function rememberingPasswords(): RememberingPasswords {
    const kept = new Map(Object.entries(readKept()));
    const known = kept.size;
    const origins = new Map<string, string>();
    return {
        hash: (password, salt) => {
            const name = createHash('sha256').update(password).digest('hex');
            const made = kept.get(name) ?? hashPassword(password, salt);
            kept.set(name, made);
            origins.set(keyOf(made), password);
            return made;
        },
        verify: (stored, password) => stored !== null && origins.get(keyOf(stored)) === password,
        keep: () => {
            if (kept.size > known) writeKept(Object.fromEntries(kept));
        }
    };
}

function keyOf({ salt, hash }: PasswordHash): string {
    return `${salt} ${hash}`;
}

type Kept = Readonly<Record<string, PasswordHash>>;

function readKept(): Kept {
    try {
        return JSON.parse(readFileSync(KEPT, 'utf8')) as Kept;
    } catch {
        return {};
    }
}

/** Writes beside and renames, so that a reader never meets half a file. */
function writeKept(kept: Kept): void {
    const draft = `${KEPT}.${process.pid}`;
    mkdirSync(dirname(KEPT), { recursive: true });
    writeFileSync(draft, JSON.stringify(kept), { mode: 0o600 });
    renameSync(draft, KEPT);
}
