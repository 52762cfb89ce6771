/** The org's one door for attempts to sign in, and what may change a password, a token or a lock. */

/** By which door an attempt came. */
export type Door = 'ui' | 'soap' | 'oauth-password' | 'oauth-refresh' | 'oauth-client-credentials' | 'oauth-jwt';

/** One attempt to sign in, as a client made it. */
export interface LoginAttempt {
    readonly door: Door;
    readonly username: string;
    /** Password, for API doors with the security token appended; null for doors without one. */
    readonly secret: string | null;
    /** The peer's address. */
    readonly sourceIp: string;
    readonly forwardedForIp: string | null;
    /** Host the request came to. */
    readonly loginUrl: string;
    /** What the row will show; null becomes `N/A` or `Unknown` as Salesforce shows it. */
    readonly application: string | null;
    readonly apiType: string | null;
    readonly apiVersion: string | null;
    readonly clientVersion: string | null;
    readonly browser: string | null;
    readonly platform: string | null;
}

/** A signed-in session; `id` is what the client keeps, only a hash of it is stored. */
export interface Session {
    readonly id: string;
    readonly userId: string;
    /** True when the password has expired: only `setPassword` may be called. */
    readonly restricted: boolean;
    readonly door: Door;
}

/** What became of an attempt. `status` is the text of the LoginHistory row; null when no row was written. */
export type LoginOutcome =
    | { readonly ok: true; readonly session: Session; readonly userId: string; readonly passwordExpired: boolean }
    | { readonly ok: false; readonly status: string | null; readonly code: string; readonly message: string };

export interface Identity {
    /** Checks an attempt, writes its LoginHistory row, moves counter and lock. The only writer of all three. */
    authenticate(attempt: LoginAttempt): LoginOutcome;
    /** The live session of an id, or undefined when unknown, ended or expired. */
    session(id: string): Session | undefined;
    endSession(id: string): void;
    /**
     * An admin's reset: the old password stops working, a locked user is unlocked, the token dies, and the user is mailed a link.
     * @param userId whose password
     * @param sendEmail false sends nothing
     * @returns the temporary password, which callers must discard or hand to Apex's ResetPasswordResult
     */
    resetPassword(userId: string, sendEmail: boolean): string;
    /** Sets a password after checking the policy. @throws PolicyError with a message for the user */
    setPassword(userId: string, password: string): void;
    /** Makes a new security token and mails it; the token is returned to nobody. @throws PolicyError when the user can't have one */
    resetSecurityToken(userId: string): void;
}
