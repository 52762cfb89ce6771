/** Double, boxed so that `Object o = 1.0d` keeps its type. */
import { javaDouble } from './double-text.ts';
import type { PlatformValue } from './protocol.ts';

export class ApexDouble implements PlatformValue {
    readonly value: number;

    constructor(value: number) {
        this.value = value;
    }

    get $type(): string {
        return 'Double';
    }

    equals(other: unknown): boolean {
        return other instanceof ApexDouble && Object.is(other.value, this.value);
    }

    hashKey(): string {
        return `\u0000double:${this.toText()}`;
    }

    toText(): string {
        return javaDouble(this.value);
    }

    toString(): string {
        return this.toText();
    }
}
