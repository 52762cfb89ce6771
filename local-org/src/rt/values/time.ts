/** Time: a time of day without date and zone. */
import { DAY_MS, fieldsOf, pad } from './calendar.ts';
import type { PlatformValue } from './protocol.ts';

export class ApexTime implements PlatformValue {
    /** Milliseconds since midnight, 0 to 86,399,999. */
    readonly ms: number;

    /** @param ms wraps around midnight */
    constructor(ms: number) {
        this.ms = ((ms % DAY_MS) + DAY_MS) % DAY_MS;
    }

    static of(hour: number, minute: number, second: number, millisecond: number): ApexTime {
        return new ApexTime(((hour * 60 + minute) * 60 + second) * 1000 + millisecond);
    }

    get $type(): string {
        return 'Time';
    }

    equals(other: unknown): boolean {
        return other instanceof ApexTime && other.ms === this.ms;
    }

    hashKey(): string {
        return `\u0000time:${this.ms}`;
    }

    /** `HH:mm:ss.SSSZ`. */
    toText(): string {
        const at = fieldsOf(this.ms);
        const clock = `${pad(at.hour, 2)}:${pad(at.minute, 2)}:${pad(at.second, 2)}`;
        return `${clock}.${pad(at.millisecond, 3)}Z`;
    }
}
