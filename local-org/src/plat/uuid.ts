import { currentTransaction } from '../rt/transaction.ts';

/** Version 4 of RFC 9562, from the org's randomness. */
export function randomUuidText(): string {
    const bytes = Buffer.from(currentTransaction().org.random(16));
    bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
    bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
    return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
}
