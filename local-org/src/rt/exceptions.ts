/** What Apex throws, and what local-org throws when it refuses to guess. */

// Capturing a stack is what an exception costs; twenty frames tell where it happened.
Error.stackTraceLimit = Math.min(Error.stackTraceLimit, 20);

/** Exceptions that no `catch` of Apex sees: they end the transaction. */
const UNCATCHABLE = new Set(['System.LimitException', 'System.AssertException']);

/** An exception of Apex; classes of the app that extend `Exception` derive from it. */
export class ApexException extends Error {
    /** Canonical name: `System.MathException`, `Outer.InnerException`. */
    readonly typeName: string;
    /** What the code gave as message; null when it gave none. */
    text: string | null;
    override cause: ApexException | null;

    constructor(typeName: string, text: string | null = null, cause: ApexException | null = null) {
        super(text ?? cause?.message ?? 'Script-thrown exception');
        this.typeName = typeName;
        this.text = text;
        this.cause = cause;
    }

    /** False for exceeded limits and failed assertions, which end the transaction. */
    get catchable(): boolean {
        return !UNCATCHABLE.has(this.typeName);
    }

    /** `getMessage()`: the given text, else the cause's, else the platform's filler. */
    getMessage(): string {
        return this.text ?? this.cause?.getMessage() ?? 'Script-thrown exception';
    }

    /** `setMessage()`. */
    setMessage(text: string | null): void {
        this.text = text;
        this.message = this.getMessage();
    }

    /** The text of `String.valueOf(exception)` and of `System.debug`. */
    toText(): string {
        return `${this.typeName}: ${messageOf(this)}`;
    }
}

/** Exceptions whose own `getMessage` is running: inside of it `super` means that of the platform. */
const answering = new WeakSet<ApexException>();

/** What Apex reads as an exception's message: classes of the app may define it themselves. */
export function messageOf(exception: ApexException): string {
    const own = (exception as ApexException & { i_getmessage_0?: () => unknown }).i_getmessage_0;
    if (own === undefined || answering.has(exception)) return exception.getMessage();
    answering.add(exception);
    try {
        return own.call(exception) as string;
    } finally {
        answering.delete(exception);
    }
}

/** One failed record of a DML statement, as `DmlException` tells it. */
export interface DmlFailure {
    /** Position in the list that was handed to the statement, from 0. */
    readonly index: number;
    /** The record's Id, or null for a record that has none. */
    readonly id: string | null;
    /** A name of `System.StatusCode`, such as `REQUIRED_FIELD_MISSING`. */
    readonly statusCode: string;
    readonly message: string;
    readonly fields: readonly string[];
}

/** `System.DmlException` with its failed records. */
export class ApexDmlException extends ApexException {
    readonly failures: readonly DmlFailure[];

    constructor(text: string, failures: readonly DmlFailure[]) {
        super('System.DmlException', text);
        this.failures = failures;
    }
}

/**
 * `AuraHandledException`: its text is for the client, while `getMessage()` stays the filler until
 * `setMessage` is called.
 */
export class ApexAuraHandledException extends ApexException {
    readonly #given: string | null;

    constructor(given: string | null) {
        super('System.AuraHandledException');
        this.#given = given;
    }

    /** What the client reads. */
    get clientMessage(): string {
        return this.#given ?? this.getMessage();
    }
}

/** Thrown where Salesforce's documents disagree or are silent, so that a result would be a guess. */
export class DisputedSemantics extends Error {
    /** Names the entry of DIFFERENCES.md. */
    readonly probe: string;

    constructor(probe: string, explanation: string) {
        super(`${explanation} [disputed: ${probe}]`);
        this.probe = probe;
    }
}

/** Thrown for a part of the platform that local-org doesn't have. */
export class Unsupported extends Error {}

/** Throws an Apex exception. @param typeName canonical, `System.MathException` */
export function throwApex(typeName: string, message: string): never {
    throw new ApexException(typeName, message);
}

/** Throws the `NullPointerException` of a member access on null. */
export function throwNull(): never {
    return throwApex('System.NullPointerException', 'Attempt to de-reference a null object');
}

/** The argument, unless it is null: then a `NullPointerException`. */
export function required<T>(argument: T | null): T {
    if (argument !== null) return argument;
    return throwApex('System.NullPointerException', 'Argument cannot be null.');
}

/** Whether a `catch (type)` takes the exception; classes of the app test by their JavaScript class. */
export function isPlatformException(thrown: unknown, typeName: string): boolean {
    if (!(thrown instanceof ApexException) || !thrown.catchable) return false;
    return typeName === 'System.Exception' || thrown.typeName === typeName;
}
