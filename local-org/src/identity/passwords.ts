/** Salted password hashes. The cost is stored with each, so that it can be raised later. */
import { scryptSync, timingSafeEqual } from 'node:crypto';

/** A hashed password. `salt` and `hash` are base64. */
export interface PasswordHash {
    readonly n: number;
    readonly r: number;
    readonly p: number;
    readonly salt: string;
    readonly hash: string;
}

/** How passwords are hashed and verified; salts are 16 random bytes. */
export interface Passwords {
    readonly hash: (password: string, salt: Buffer) => PasswordHash;
    /** False when none is stored. */
    readonly verify: (stored: PasswordHash | null, password: string) => boolean;
}

/** About 10 ms on a laptop: dear enough for a stolen file, cheap enough for 50 logins a second. */
const cost = { n: 4096, r: 8, p: 1 };
const bytes = 32;
/** Longer secrets are wrong without being hashed. */
const longest = 1024;

/** Stands in for the hash of somebody who doesn't exist, so that the answer takes as long. */
const decoy: PasswordHash = { ...cost, salt: 'AAAAAAAAAAAAAAAAAAAAAA==', hash: '' };

/** Hashes a password with 16 random bytes of salt. */
export function hashPassword(password: string, salt: Buffer): PasswordHash {
    const hash = derive(password, salt, cost).toString('base64');
    return { ...cost, salt: salt.toString('base64'), hash };
}

/** Whether this is the password; as slow without a hash as with one. */
export function verifyPassword(stored: PasswordHash | null, password: string): boolean {
    if (password.length > longest) return false;
    const { salt, hash, ...parameters } = stored ?? decoy;
    const actual = derive(password, Buffer.from(salt, 'base64'), parameters);
    const expected = Buffer.from(hash, 'base64');
    return actual.length === expected.length && timingSafeEqual(actual, expected);
}

/** What an org uses unless it is given something else. */
export const scryptPasswords: Passwords = { hash: hashPassword, verify: verifyPassword };

function derive(password: string, salt: Buffer, { n, r, p }: typeof cost): Buffer {
    return scryptSync(password, salt, bytes, { N: n, r, p });
}
