/** Blob: immutable bytes. */
import type { PlatformValue } from './protocol.ts';

export class ApexBlob implements PlatformValue {
    readonly bytes: Buffer;

    constructor(bytes: Buffer) {
        this.bytes = bytes;
    }

    /** @param text encoded as UTF-8 */
    static ofText(text: string): ApexBlob {
        return new ApexBlob(Buffer.from(text, 'utf8'));
    }

    get $type(): string {
        return 'Blob';
    }

    /** Length in bytes. */
    get size(): number {
        return this.bytes.length;
    }

    equals(other: unknown): boolean {
        return other instanceof ApexBlob && other.bytes.equals(this.bytes);
    }

    hashKey(): string {
        return `\u0000blob:${this.bytes.toString('base64')}`;
    }

    toText(): string {
        return `Blob[${this.size}]`;
    }
}
