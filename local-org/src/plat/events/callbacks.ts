/** What callbacks of `EventBus.publish` are told. */
import type { PublishedEvent } from './bus.ts';

/** `EventBus.SuccessResult` and `EventBus.FailureResult`. */
export class PublishResult {
    readonly $type: string;
    readonly uuids: readonly string[];

    constructor(
        type: 'EventBus.SuccessResult' | 'EventBus.FailureResult',
        uuids: readonly string[]
    ) {
        this.$type = type;
        this.uuids = uuids;
    }
}

interface UserCallback {
    i_onsuccess_1?(result: PublishResult): void;
    i_onfailure_1?(result: PublishResult): void;
}

/** Tells each callback once which of its events arrived, or didn't. */
export function tellCallbacks(events: readonly PublishedEvent[], arrived: boolean): void {
    const callbacks = new Set(events.flatMap(({ callback }) => callback ?? []));
    for (const callback of callbacks as Set<UserCallback>) {
        const uuids = events.filter((one) => one.callback === callback).map(({ uuid }) => uuid);
        if (arrived) callback.i_onsuccess_1?.(new PublishResult('EventBus.SuccessResult', uuids));
        else callback.i_onfailure_1?.(new PublishResult('EventBus.FailureResult', uuids));
    }
}
