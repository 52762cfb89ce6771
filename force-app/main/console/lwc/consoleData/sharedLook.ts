/** A question that is not asked twice at once: whoever asks while an answer is under way gets the same one. */
export class SharedLook<T> {
    private readonly ask: () => Promise<T>;
    private underWay?: Promise<T>;

    constructor(ask: () => Promise<T>) {
        this.ask = ask;
    }

    /** The answer that is under way, or a new one. */
    join(): Promise<T> {
        return this.underWay ?? this.begin();
    }

    /** A new answer, as after an action: one that is under way may be of before. Later ones join this. */
    begin(): Promise<T> {
        const look = this.ask().finally(() => {
            if (this.underWay === look) this.underWay = undefined;
        });
        this.underWay = look;
        return look;
    }

    /** Nobody joins what is under way any more. */
    forget(): void {
        this.underWay = undefined;
    }
}
