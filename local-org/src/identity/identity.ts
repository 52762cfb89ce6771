/**
 * The org's one door for attempts to sign in, and what may change a password, a token or a lock.
 */
import type { OrgSettings } from './settings.ts';
import type { UserAdmin } from './user-admin.ts';
import type { Verification } from './verification.ts';

/** By which door an attempt came. */
export type Door =
    | 'ui'
    | 'soap'
    | 'oauth-password'
    | 'oauth-web-server'
    | 'oauth-refresh'
    | 'oauth-client-credentials'
    | 'oauth-jwt';

/** One attempt to sign in, as a client made it. */
export interface LoginAttempt {
    readonly door: Door;
    readonly username: string;
    /**
     * Password, for API doors with the security token appended; null for doors without one,
     * whose handlers have proved who is asking before they call.
     */
    readonly secret: string | null;
    /** The peer's address. */
    readonly sourceIp: string;
    /** `X-Forwarded-For` as sent; at most its first 256 characters are kept. */
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
    /** The OAuth app that asks; absent at doors without one. */
    readonly clientId?: string;
    /** True when the token or assertion that stands in for a password is not valid. */
    readonly hasInvalidToken?: boolean;
    /** The mark of a browser that was told to be remembered; absent for every other client. */
    readonly device?: string | null;
}

/** A signed-in session; `id` is what the client keeps, only a hash of it is stored. */
export interface Session {
    readonly id: string;
    readonly userId: string;
    /** True when the password has expired: only `setPassword` may be called. */
    readonly restricted: boolean;
    readonly door: Door;
}

/**
 * What became of an attempt. `status` is the text of the LoginHistory row; null when no row was
 * written.
 */
export type LoginOutcome =
    | {
          readonly ok: true;
          readonly session: Session;
          readonly userId: string;
          readonly passwordExpired: boolean;
      }
    | {
          readonly ok: false;
          readonly status: string | null;
          readonly code: string;
          readonly message: string;
          /** Id of what the browser can prove to go on; absent where nothing helps. */
          readonly challenge?: string;
      };

/**
 * A rule about passwords, tokens or settings that a request breaks; the message is for the user.
 */
export class PolicyError extends Error {
    override readonly name = 'PolicyError';
}

export interface Identity {
    /**
     * Checks an attempt, writes its LoginHistory row, moves counter and lock. The only writer of
     * all three.
     */
    authenticate(attempt: LoginAttempt): LoginOutcome;
    /**
     * The live session of an id, or undefined when unknown, ended or expired. Using a session keeps
     * it alive.
     */
    session(id: string): Session | undefined;
    endSession(id: string): void;
    /**
     * An admin's reset: the old password stops working, a locked user is unlocked, the token dies,
     * and the user is mailed a link.
     * @param userId whose password
     * @param sendEmail false sends nothing
     * @returns the temporary password, which callers must discard or hand to Apex's
     * ResetPasswordResult
     * @throws PolicyError when there is no such user, or the user is inactive
     */
    resetPassword(userId: string, sendEmail: boolean): string;
    /**
     * Whether a user may reset others' passwords: Reset User Passwords and Unlock Users, or Manage
     * Users.
     */
    mayResetPasswords(userId: string): boolean;
    /**
     * Sets a password after checking the policy.
     * @throws PolicyError with a message for the user
     */
    setPassword(userId: string, password: string): void;
    /**
     * Sets one's own password after proving the old one.
     * @throws PolicyError when that is wrong or the new one breaks a rule
     */
    changePassword(userId: string, oldPassword: string, password: string): void;
    /**
     * True when the next sign-in would be restricted: the password is older than the policy allows
     * or only temporary.
     */
    isPasswordExpired(userId: string): boolean;
    /**
     * Makes a new security token and mails it; the token is returned to nobody.
     * @throws PolicyError when the user can't have one
     */
    resetSecurityToken(userId: string): void;
    /** Why the user can't have a security token, or null when they can. */
    tokenRefusal(userId: string): string | null;
    /**
     * Self-service: mails a reset link where the rules allow it. Tells the caller nothing, so that
     * nobody learns who exists.
     */
    forgotPassword(username: string): void;
    /** Whose reset link this is, or undefined when it is unknown, used or older than 24 hours. */
    resetLinkUser(code: string): string | undefined;
    /**
     * Spends a reset link on a new password.
     * @returns the user's Id
     * @throws PolicyError when the link is dead or the password breaks a rule
     */
    redeemResetLink(code: string, password: string): string;
    /** Challenges to browsers, and authenticator apps. */
    readonly verification: Verification;
    /** What administrators do with users in Setup. */
    readonly admin: UserAdmin;
    /** The org's policies and switches. */
    settings(): OrgSettings;
    /**
     * Replaces the given policies and switches.
     * @throws PolicyError naming the first value that can't be
     */
    configure(changes: unknown): OrgSettings;
}
