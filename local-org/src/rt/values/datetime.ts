/** Datetime: an instant. */
import { fieldsOf, isoDate, pad } from './calendar.ts';
import type { PlatformValue } from './protocol.ts';

export class ApexDatetime implements PlatformValue {
    /** Epoch milliseconds. */
    readonly ms: number;

    constructor(ms: number) {
        this.ms = ms;
    }

    get $type(): string {
        return 'Datetime';
    }

    equals(other: unknown): boolean {
        return other instanceof ApexDatetime && other.ms === this.ms;
    }

    hashKey(): string {
        return `\u0000datetime:${this.ms}`;
    }

    /** Concatenation and debug show GMT; `String.valueOf(Datetime)` shows the user's time zone. */
    toText(): string {
        return clockText(this.ms);
    }
}

/** `yyyy-MM-dd HH:mm:ss` of an instant already shifted to the zone to show. */
export function clockText(shiftedMs: number): string {
    const at = fieldsOf(shiftedMs);
    return `${isoDate(at)} ${pad(at.hour, 2)}:${pad(at.minute, 2)}:${pad(at.second, 2)}`;
}
