/** Date: a day without time and zone. */
import { civil, epochDay, isoDate } from './calendar.ts';
import type { PlatformValue } from './protocol.ts';

export class ApexDate implements PlatformValue {
    /** Days since 1970-01-01. */
    readonly day: number;

    constructor(day: number) {
        this.day = day;
    }

    /** @param month from 1; values beyond their range carry over */
    static of(year: number, month: number, day: number): ApexDate {
        return new ApexDate(epochDay(year, month, day));
    }

    /** Reads the stored form `YYYY-MM-DD`. @throws Error for anything else */
    static ofIso(text: string): ApexDate {
        const parts = /^(\d{4,})-(\d\d)-(\d\d)$/.exec(text);
        if (parts === null) throw new Error(`Not a date: ${text}`);
        return ApexDate.of(Number(parts[1]), Number(parts[2]), Number(parts[3]));
    }

    get $type(): string {
        return 'Date';
    }

    /** `YYYY-MM-DD`: the stored form, that of JSON and of `String.valueOf`. */
    toIso(): string {
        return isoDate(civil(this.day));
    }

    equals(other: unknown): boolean {
        return other instanceof ApexDate && other.day === this.day;
    }

    hashKey(): string {
        return `\u0000date:${this.day}`;
    }

    /** Concatenation and debug show midnight with the date. */
    toText(): string {
        return `${this.toIso()} 00:00:00`;
    }
}
