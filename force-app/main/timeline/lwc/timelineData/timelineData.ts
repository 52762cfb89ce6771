import getTimeline from '@salesforce/apex/TimelineController.getTimeline';

/** Days back, all that Latchkey looks at: every range of the chart is a part of it. */
const DAYS = 90;

/** One attempt to sign in. */
export interface SignIn {
    id: string;
    /** Epoch milliseconds. */
    at: number;
    worked: boolean;
    /** The text Salesforce recorded, unchanged. */
    status: string;
    /** Place of its client in `SignIns.clients`. */
    client: number;
}

/** Something that happened to the account, drawn across all lanes. */
export interface TimelineMark {
    kind: 'password' | 'lock' | 'action';
    /** Instant as Apex sends it. */
    at: string;
    /** What happened, without the time, which the chart adds. */
    label: string;
}

/** What is known of one person's attempts. A class, because LWC hands plain objects on behind slow proxies. */
export class SignIns {
    /** Epoch milliseconds from when on every attempt is here. */
    readonly startsAt: number;
    /** Epoch milliseconds at which it was looked up. */
    readonly endsAt: number;
    /** True when there are older attempts. */
    readonly isPartial: boolean;
    readonly clients: Apex.LoginClient[];
    /** The latest first. */
    readonly rows: SignIn[];

    constructor({ attempts, statuses, ...timeline }: Apex.Timeline) {
        this.startsAt = Date.parse(timeline.startsAt);
        this.endsAt = Date.parse(timeline.endsAt);
        this.isPartial = timeline.isPartial;
        this.clients = timeline.clients;
        this.rows = attempts.map(({ id, at, client, status }) => ({
            id,
            at: Date.parse(at),
            worked: statuses[status]?.outcome === 'SUCCESS',
            status: statuses[status]?.text ?? '',
            client
        }));
    }
}

let latest: { userId: string; refreshKey: unknown; answer: Promise<SignIns> } | undefined;

/**
 * Looks when a person or another key is set, and never by itself. Components of one page that ask for the same person
 * with the same key share one call and one answer.
 */
export class SignInLoader {
    private person = '';
    private key: unknown;
    private isAsked = false;
    private readonly done: (signIns: SignIns) => void;
    private readonly failed: (error: unknown) => void;

    /**
     * @param done takes the answer, unless another person or key was set meanwhile
     * @param failed takes what the call was rejected with
     */
    constructor(done: (signIns: SignIns) => void, failed: (error: unknown) => void) {
        this.done = done;
        this.failed = failed;
    }

    get userId(): string {
        return this.person;
    }
    set userId(value: string) {
        this.person = value;
        this.look();
    }

    /** Any value; another one looks again. */
    get refreshKey(): unknown {
        return this.key;
    }
    set refreshKey(value: unknown) {
        if (value === this.key) return;
        this.key = value;
        this.look();
    }

    /** Looks at the end of this turn, so that person and key, set one after the other, are one look. */
    look(): void {
        if (this.isAsked || !this.person) return;
        this.isAsked = true;
        void Promise.resolve().then(() => this.load());
    }

    private async load(): Promise<void> {
        this.isAsked = false;
        const { person, key } = this;
        const isCurrent = () => person === this.person && key === this.key;
        try {
            const signIns = await shared(person, key);
            if (isCurrent()) this.done(signIns);
        } catch (error) {
            if (isCurrent()) this.failed(error);
        }
    }
}

function shared(userId: string, refreshKey: unknown): Promise<SignIns> {
    if (latest?.userId !== userId || latest.refreshKey !== refreshKey) {
        latest = { userId, refreshKey, answer: ask(userId) };
    }
    return latest.answer;
}

async function ask(userId: string): Promise<SignIns> {
    try {
        return new SignIns(await getTimeline({ userId, days: DAYS }));
    } catch (error) {
        latest = undefined;
        throw error;
    }
}
