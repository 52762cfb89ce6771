/** VerificationHistory and LoginIp rows. Field names and values: Object Reference. */
import type { IdentityDeps } from './deps.ts';
import type { StoredChallenge } from './challenges.ts';

/** Values of `VerificationHistory.Status` that happen here. */
export type VerificationStatus =
    'Initiated' | 'Succeeded' | 'FailedInvalidCode' | 'FailedTooManyAttempts';

const kinds = {
    device: { Policy: 'DeviceActivation', VerificationMethod: 'Email' },
    mfa: { Policy: 'TwoFactorAuthentication', VerificationMethod: 'Totp' }
} as const;

/** Writes down one step of a verification; all steps of one share their `EventGroup`. */
export function recordVerification(
    { store, clock }: IdentityDeps,
    { userId, kind, attempt, historyId, group }: StoredChallenge,
    status: VerificationStatus
): void {
    store.insert('VerificationHistory', {
        ...kinds[kind],
        Activity: 'Login',
        EventGroup: group,
        LoginHistoryId: historyId,
        VerificationTime: clock.now(),
        UserId: userId,
        SourceIp: attempt.sourceIp,
        Status: status
    });
}

/** The number of the next group of verification steps. */
export function nextGroup({ store }: IdentityDeps): number {
    const table = store.internal<number>('identity.verificationGroups');
    const group = (table.get('last') ?? 0) + 1;
    table.put('last', group);
    return group;
}

/** Notes that an address was asked to prove itself by a mailed code. @returns the LoginIp's Id */
export function recordAskedIp(
    { store, clock }: IdentityDeps,
    userId: string,
    sourceIp: string
): string {
    const known = store.find('LoginIp', 'UsersId', userId).find((row) => row.SourceIp === sourceIp);
    const asked = { ChallengeMethod: 'Email', ChallengeSentDate: clock.now() };
    if (known !== undefined) {
        store.update('LoginIp', String(known.Id), asked);
        return String(known.Id);
    }
    const row = { UsersId: userId, SourceIp: sourceIp, CreatedDate: clock.now() };
    return store.insert('LoginIp', { ...row, ...asked, IsAuthenticated: false });
}

/** Notes that an address has proved itself; one whose row was deleted since stays unknown. */
export function recordProvedIp({ store }: IdentityDeps, loginIpId: string | null): void {
    if (loginIpId === null || store.get('LoginIp', loginIpId) === undefined) return;
    store.update('LoginIp', loginIpId, { IsAuthenticated: true });
}
