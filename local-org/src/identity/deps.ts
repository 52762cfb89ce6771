import type { Clock } from '../org.ts';
import type { Outbox } from '../mail/outbox.ts';
import type { Store } from '../store/store.ts';
import type { Passwords } from './passwords.ts';

/** What identity needs from the org that it serves. */
export interface IdentityDeps {
    /** 18-character Id of the Organization row. */
    readonly orgId: string;
    readonly store: Store;
    readonly clock: Clock;
    /** Cryptographically strong bytes. */
    readonly random: (bytes: number) => Buffer;
    readonly outbox: Outbox;
    /**
     * Whether profile or permission sets give a user permission, by API name without `Permissions`.
     */
    readonly hasPermission: (userId: string, permission: string) => boolean;
    /** Where links in mails lead: scheme, host and port, no trailing slash. */
    readonly siteUrl: () => string;
    /** Absent means `scryptPasswords`. */
    readonly passwords?: Passwords;
}
