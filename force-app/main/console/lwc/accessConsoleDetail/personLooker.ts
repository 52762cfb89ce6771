import { Poller } from 'c/poller';
import { look, NOTHING, requestsAbout, type PersonData } from './personData';

const PAUSE_MS = 5_000;

/** Looks at one person while they are shown, again and again, and tells what is known. */
export class PersonLooker {
    private userId = '';
    private data = NOTHING;
    private isOn = false;
    /** Counts what came to be known: an answer to what was asked before is not news any more. */
    private turn = 0;
    private readonly tell: (data: PersonData) => void;
    private readonly poller = new Poller(() => this.look(), PAUSE_MS);
    private readonly lookNow = () => void this.look();

    /** @param tell takes what is known, whenever that is something else */
    constructor(tell: (data: PersonData) => void) {
        this.tell = tell;
    }

    get person(): string {
        return this.userId;
    }

    /** Another person starts anew. */
    set person(userId: string) {
        this.userId = userId;
        this.turn += 1;
        this.know(NOTHING);
        if (this.isOn) void this.begin();
    }

    start(): void {
        this.isOn = true;
        this.poller.start();
        void this.lookAtRequests();
        window.addEventListener('online', this.lookNow);
    }

    stop(): void {
        this.isOn = false;
        this.poller.stop();
        window.removeEventListener('online', this.lookNow);
    }

    /** Looks at everything, also at what does not change by itself. */
    async begin(): Promise<void> {
        await Promise.all([this.look(), this.lookAtRequests()]);
    }

    async look(): Promise<void> {
        this.turn += 1;
        const { turn } = this;
        const data = await look(this.userId, this.data);
        if (turn === this.turn) this.know({ ...data, requests: this.data.requests });
    }

    /** Takes what a dialog has answered, until the next look. */
    keep(news: Partial<PersonData>): void {
        this.turn += 1;
        this.know({ ...this.data, ...news });
    }

    private async lookAtRequests(): Promise<void> {
        const { userId } = this;
        const requests = await requestsAbout(userId);
        if (userId === this.userId) this.know({ ...this.data, requests });
    }

    private know(data: PersonData): void {
        this.data = data;
        this.tell(data);
    }
}
