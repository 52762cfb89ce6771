/** An OAuth error as RFC 6749 and the platform's token endpoint word it. */
export class OAuthError extends Error {
    override readonly name = 'OAuthError';
    /** `invalid_grant` and the like. */
    readonly code: string;
    readonly statusCode: number;

    constructor(code: string, description: string, statusCode = 400) {
        super(description);
        this.code = code;
        this.statusCode = statusCode;
    }
}
