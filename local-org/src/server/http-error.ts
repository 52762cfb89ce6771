/** A refusal that any protocol can show: status code, code and a message for the client. */
export class HttpError extends Error {
    override readonly name = 'HttpError';
    readonly statusCode: number;
    readonly errorCode: string;

    constructor(statusCode: number, errorCode: string, message: string) {
        super(message);
        this.statusCode = statusCode;
        this.errorCode = errorCode;
    }
}

/** The platform's answer to a session that is unknown, ended or expired. */
export function invalidSession(): HttpError {
    return new HttpError(401, 'INVALID_SESSION_ID', 'Session expired or invalid');
}

/** The platform's answer to anything but a new password while the old one has expired. */
export function expiredPassword(): HttpError {
    return new HttpError(
        403,
        'INVALID_OPERATION_WITH_EXPIRED_PASSWORD',
        'The users password has expired, you must call SetPassword before attempting any other ' +
            'API operations'
    );
}

/** What a client may know about an error: its own words if they were meant for it, else nothing. */
export function publicError(error: unknown): HttpError {
    if (error instanceof HttpError) return error;
    const { statusCode, code } = error as { statusCode?: number; code?: string };
    if (statusCode === undefined || statusCode >= 500) {
        return new HttpError(500, 'UNKNOWN_EXCEPTION', 'An unexpected error occurred.');
    }
    if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') {
        return new HttpError(413, 'REQUEST_TOO_LARGE', 'The request is too large.');
    }
    return new HttpError(statusCode, 'MALFORMED_REQUEST', 'The request could not be read.');
}
