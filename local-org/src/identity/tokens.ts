/**
 * Security tokens and the codes in links: random, so that a plain fast hash of them is safe to
 * store.
 */
import { createHash, timingSafeEqual } from 'node:crypto';

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

/** Characters of a security token: case-sensitive letters and digits. */
export const tokenLength = 24;

/** Random letters and digits without bias. */
export function randomText(random: (bytes: number) => Buffer, length: number): string {
    let text = '';
    while (text.length < length) {
        for (const byte of random(length)) {
            // 248 is the largest multiple of 62 in a byte: bytes above would favour the first letters.
            if (byte < 248 && text.length < length) text += alphabet[byte % alphabet.length];
        }
    }
    return text;
}

/** SHA-256 as base64url. */
export function digest(secret: string): string {
    return createHash('sha256').update(secret).digest('base64url');
}

/** Compares a secret with a stored digest in constant time; false when none is stored. */
export function matchesDigest(secret: string, stored: string | null): boolean {
    if (stored === null) return false;
    const [actual, expected] = [Buffer.from(digest(secret)), Buffer.from(stored)];
    return actual.length === expected.length && timingSafeEqual(actual, expected);
}
