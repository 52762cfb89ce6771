/** Codes of authenticator apps: RFC 6238 with SHA-1, six digits and steps of thirty seconds. */
import { createHmac } from 'node:crypto';

const stepMs = 30_000;
const digits = 6;
/** Steps before and after the present one that count as well, for clocks that differ. */
const drift = 1;
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Whether a text has the form of a code. */
export const codePattern = /^\d{6}$/;

/** Bytes as base32 without padding, the form in which authenticator apps take a secret. */
export function base32(bytes: Buffer): string {
    let bits = '';
    for (const byte of bytes) bits += byte.toString(2).padStart(8, '0');
    const groups = bits.match(/.{1,5}/g) ?? [];
    return groups.map((group) => alphabet[parseInt(group.padEnd(5, '0'), 2)]).join('');
}

/** The code of a moment. @param time epoch milliseconds */
export function totpAt(secret: string, time: number): string {
    return codeOfStep(secret, Math.floor(time / stepMs));
}

/** The step whose code this is, near the present one; null when it is no such code. */
export function stepOfCode(secret: string, code: string, now: number): number | null {
    const present = Math.floor(now / stepMs);
    for (let step = present - drift; step <= present + drift; step++) {
        if (codeOfStep(secret, step) === code) return step;
    }
    return null;
}

function codeOfStep(secret: string, step: number): string {
    const counter = Buffer.alloc(8);
    counter.writeBigUInt64BE(BigInt(Math.max(step, 0)));
    const mac = createHmac('sha1', fromBase32(secret)).update(counter).digest();
    const offset = mac.at(-1)! & 0xf;
    const number = mac.readUInt32BE(offset) & 0x7fff_ffff;
    return String(number % 10 ** digits).padStart(digits, '0');
}

function fromBase32(text: string): Buffer {
    let bits = '';
    for (const letter of text) bits += alphabet.indexOf(letter).toString(2).padStart(5, '0');
    const bytes = bits.match(/.{8}/g) ?? [];
    return Buffer.from(bytes.map((byte) => parseInt(byte, 2)));
}
