/** A mistake in how a command was called; the message is for whoever called it. */
export class UsageError extends Error {
    override readonly name = 'UsageError';
}
