import type { ClientTexts } from './clients.ts';
import type { Random } from './random.ts';

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

export const MIA = 'mia@acme.example';

/** A login as a scenario file writes it. */
export interface StoryLogin extends Record<string, unknown> {
    id: string;
    user: string;
    time: string;
    status: string;
}

/** Writes a scenario row by row. Times are given as milliseconds before now. */
export class Story {
    readonly random: Random;
    readonly now: number;
    readonly logins: StoryLogin[] = [];
    readonly user: Record<string, unknown> = { username: MIA };
    readonly others = new Set<string>();
    readonly integrations: Record<string, unknown>[] = [];
    readonly policy: Record<string, unknown> = {};
    readonly org: Record<string, unknown> = {};
    /** True where another working client would change the answer. */
    isQuiet = false;
    expect: Record<string, unknown> = {};

    constructor(random: Random) {
        this.random = random;
        this.now = Date.parse('2026-11-20T09:00:00Z') + random.int(-200, 200) * 97 * MINUTE;
        this.user['lastPasswordChange'] = this.iso(40 * DAY);
    }

    /** A time that many milliseconds ago. */
    iso(ago: number): string {
        return new Date(this.now - ago).toISOString();
    }

    row(client: ClientTexts, ago: number, status: string, user = MIA): this {
        if (user !== MIA) this.others.add(user);
        this.logins.push({
            id: `r${this.logins.length + 1}`,
            user,
            time: this.iso(ago),
            status,
            ...client
        });
        return this;
    }

    /** Rows at even gaps, the first that long ago, with a few seconds of jitter. */
    every(
        gap: number,
        count: number,
        first: number,
        client: ClientTexts,
        status: string,
        user = MIA
    ): this {
        for (let n = 0; n < count; n++) {
            this.row(client, first - n * gap + this.random.int(-3, 3) * 1000, status, user);
        }
        return this;
    }

    /** Rows as a person makes them: gaps between a third and five times the usual, no two in a row alike. */
    byHand(
        count: number,
        first: number,
        last: number,
        client: ClientTexts,
        status: string,
        user = MIA
    ): this {
        const shape = Array.from(
            { length: count - 1 },
            (_, n) => (n % 2 === 0 ? 1 : 4) + this.random.next() * 0.5
        );
        const total = shape.reduce((sum, part) => sum + part, 0) || 1;
        let ago = first;
        this.row(client, ago, status, user);
        for (const part of shape) {
            ago -= (part / total) * (first - last);
            this.row(client, Math.round(ago / 1000) * 1000, status, user);
        }
        return this;
    }

    /** A healthy past: one success a day. */
    daily(days: number, client: ClientTexts, until = DAY): this {
        for (let n = days; n > 0; n--) {
            this.row(client, until + (n - 1) * DAY + this.random.int(-20, 20) * MINUTE, 'Success');
        }
        return this;
    }

    /** The scenario as its file would hold it. */
    toJson(name: string): Record<string, unknown> {
        const { now, org, policy, integrations, user, logins, expect } = this;
        const others = [...this.others].map((username) => ({ username }));
        return {
            name,
            now: new Date(now).toISOString(),
            org,
            policy,
            integrations,
            user,
            others,
            logins,
            expect
        };
    }
}
