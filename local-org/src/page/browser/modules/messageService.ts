/**
 * `lightning/messageService`
 * (https://developer.salesforce.com/docs/platform/lwc/guide/use-message-channel.html).
 * All of a page is one active area, so that a scope changes nothing.
 */

/** Scope of subscribers that also hear while they are hidden. */
export const APPLICATION_SCOPE = Symbol('APPLICATION_SCOPE');

/** A message channel, as `@salesforce/messageChannel/Name__c` exports it. */
export interface MessageChannel {
    readonly channelName: string;
}

type Listener = (message: unknown) => void;

/** What one component or page subscribes by; releasing it ends all of its subscriptions. */
interface Context {
    readonly subscriptions: Set<Subscription>;
}

interface Subscription {
    readonly context: Context;
    readonly channelName: string;
    readonly listener: Listener;
}

const contexts = new Set<Context>();

/** A context for code outside of components. */
export function createMessageContext(): Context {
    const context: Context = { subscriptions: new Set() };
    contexts.add(context);
    return context;
}

export function releaseMessageContext(context: Context): void {
    context.subscriptions.clear();
    contexts.delete(context);
}

/** Wire adapter for a context that ends with its component. */
export class MessageContext {
    readonly #provide: (context: Context) => void;
    #context: Context | null = null;

    constructor(provide: (context: Context) => void) {
        this.#provide = provide;
    }

    connect(): void {
        this.#context = createMessageContext();
        this.#provide(this.#context);
    }

    update(): void {}

    disconnect(): void {
        if (this.#context !== null) releaseMessageContext(this.#context);
    }
}

/** Calls `listener` with every later message of a channel. */
export function subscribe(
    context: Context,
    channel: MessageChannel,
    listener: Listener
): Subscription {
    const subscription = { context, channelName: channel.channelName, listener };
    context.subscriptions.add(subscription);
    return subscription;
}

export function unsubscribe(subscription: Subscription): void {
    subscription.context.subscriptions.delete(subscription);
}

/** Sends a message to all subscribers of a channel, whatever their context. */
export function publish(_context: Context, channel: MessageChannel, message: unknown): void {
    const all = [...contexts].flatMap(({ subscriptions }) => [...subscriptions]);
    for (const { channelName, listener } of all) {
        if (channelName === channel.channelName) listener(message);
    }
}
