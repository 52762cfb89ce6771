/** `Messaging.SingleEmailMessage` and what becomes of one. */
import { currentTransaction } from '../../rt/transaction.ts';

/** A mail under construction. */
export class SingleEmail {
    readonly $type = 'Messaging.SingleEmailMessage';
    readonly addresses: string[] = [];
    /** A user, contact or lead. */
    targetObjectId: string | null = null;
    subject: string | null = null;
    plainText: string | null = null;
    html: string | null = null;
    saveAsActivity = true;
}

/** `Messaging.SendEmailError`. */
export class SendError {
    readonly $type = 'Messaging.SendEmailError';
    /** A name of `System.StatusCode`. */
    readonly statusCode: string;
    readonly message: string;
    readonly fields: readonly string[];
    readonly targetObjectId: string | null;

    constructor(
        email: SingleEmail,
        statusCode: string,
        message: string,
        fields: readonly string[] = []
    ) {
        this.statusCode = statusCode;
        this.message = message;
        this.fields = fields;
        this.targetObjectId = email.targetObjectId;
    }
}

/** `Messaging.SendEmailResult`. */
export class SendResult {
    readonly $type = 'Messaging.SendEmailResult';
    readonly errors: readonly SendError[];

    constructor(errors: readonly SendError[]) {
        this.errors = errors;
    }
}

/** Why a mail can't be sent, or null. */
export function problemOf(email: SingleEmail): SendError | null {
    const error = (code: string, message: string, fields?: readonly string[]) =>
        new SendError(email, code, message, fields);
    const target = targetObject(email);
    const broken = email.addresses.find((one) => !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(one));
    if (broken !== undefined) {
        return error('INVALID_EMAIL_ADDRESS', `Email address is invalid: ${broken}`, [
            'toAddresses',
            broken
        ]);
    }
    if (target === 'User' && email.saveAsActivity) {
        return error(
            'INVALID_SAVE_AS_ACTIVITY_FLAG',
            'saveAsActivity must be false when sending mail to users.',
            ['saveAsActivity', 'true']
        );
    }
    if (recipientsOf(email).length === 0) {
        return error('REQUIRED_FIELD_MISSING', 'Add a recipient to send an email.');
    }
    if (email.plainText !== null || email.html !== null) return null;
    return error('REQUIRED_FIELD_MISSING', 'Missing body, need at least one of html or plainText');
}

/** Addresses a mail goes to: those given and that of the target record. */
export function recipientsOf(email: SingleEmail): string[] {
    const { org } = currentTransaction();
    const object = targetObject(email);
    const row =
        object === undefined ? undefined : org.store.get(object, email.targetObjectId ?? '');
    const own = row?.['Email'];
    return typeof own === 'string' ? [...email.addresses, own] : [...email.addresses];
}

function targetObject(email: SingleEmail): string | undefined {
    if (email.targetObjectId === null) return undefined;
    return currentTransaction().org.schema.ofId(email.targetObjectId)?.name;
}
