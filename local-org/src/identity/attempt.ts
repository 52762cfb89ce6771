/** An attempt to sign in with everything that a check may look at. */
import type { Row } from '../store/store.ts';
import type { ChallengeKind } from './challenges.ts';
import { credentialOf, type Credential } from './credentials.ts';
import type { IdentityDeps } from './deps.ts';
import type { Door, LoginAttempt } from './identity.ts';
import { proveSecret, type Proof } from './proof.ts';
import type { Refusal } from './refusals.ts';
import { readSettings, type OrgSettings, type ProfileRules } from './settings.ts';
import { findUser, idOf, profileNameOf } from './users.ts';

/** An attempt, whoever makes it. */
export interface Attempting {
    readonly deps: IdentityDeps;
    readonly attempt: LoginAttempt;
    readonly settings: OrgSettings;
    /** Epoch milliseconds. */
    readonly now: number;
    /** The challenge whose right answer lets the attempt go on, or null in its first round. */
    readonly proved: ChallengeKind | null;
}

/** An attempt in the name of an existing user. */
export interface Claim extends Attempting {
    readonly user: Row;
    readonly userId: string;
    readonly credential: Credential;
    readonly profile: ProfileRules;
    /** What the secret turned out to be. */
    readonly proof: Proof;
}

/** Why an attempt is refused, or null when this check has nothing against it. */
export type Check<T extends Attempting> = (context: T) => Refusal | null;

/** Doors of API clients, which a browser's rules don't concern. */
export function isApiDoor(door: Door): boolean {
    return door !== 'ui';
}

/** The attempt with the settings and the time at which it is judged. */
export function judge(
    deps: IdentityDeps,
    attempt: LoginAttempt,
    proved: ChallengeKind | null
): Attempting {
    const settings = readSettings(deps.store);
    return { deps, attempt, settings, now: deps.clock.now(), proved };
}

/** Whether an attempt was made with a password, be it in an earlier round. */
export function isByPassword({ door, secret }: LoginAttempt): boolean {
    return secret !== null || !isApiDoor(door);
}

/**
 * Looks up whose attempt it is; undefined for an unknown username, which takes as long to find out.
 */
export function identify(attempting: Attempting): Claim | undefined {
    const { attempt, deps, settings } = attempting;
    const user = findUser(deps.store, attempt.username);
    const credential = user === undefined ? null : credentialOf(deps.store, idOf(user));
    const proof = proveSecret(deps, attempt, user === undefined ? null : idOf(user));
    if (user === undefined || credential === null) return undefined;
    const profile = settings.profiles[profileNameOf(deps.store, user)] ?? {};
    return { ...attempting, user, userId: idOf(user), credential, profile, proof };
}
