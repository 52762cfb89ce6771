/** Repeats a look at the data while the page is visible; at most one look is under way. */
export class Poller {
    private timer?: ReturnType<typeof setTimeout>;
    private readonly look: () => Promise<void>;
    private readonly pause: number | (() => number);
    private running = false;
    /** Tells a look of before a stop from those after the next start. */
    private run = 0;

    /**
     * @param look one look; must not reject
     * @param pause milliseconds between the end of a look and the next one, or what tells them after each look
     */
    constructor(look: () => Promise<void>, pause: number | (() => number)) {
        this.look = look;
        this.pause = pause;
    }

    /** Looks now and goes on until `stop`. */
    start(): void {
        if (this.running) return;
        this.running = true;
        this.run += 1;
        void this.turn(this.run);
    }

    stop(): void {
        this.running = false;
        clearTimeout(this.timer);
    }

    private async turn(run: number): Promise<void> {
        if (document.visibilityState !== 'hidden') await this.look();
        if (!this.running || run !== this.run) return;
        const pause = typeof this.pause === 'function' ? this.pause() : this.pause;
        // eslint-disable-next-line @lwc/lwc/no-async-operation -- LoginHistory announces nothing
        this.timer = setTimeout(() => void this.turn(run), pause);
    }
}
