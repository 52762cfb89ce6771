import type { IdentityDeps } from './deps.ts';

const hour = 3_600_000;

/**
 * Counts something that a user may do only so often within an hour.
 * @param what name of the count
 * @returns false, and counts nothing, when the hour's are used up
 */
export function takeTurn(
    { store, clock }: IdentityDeps,
    what: string,
    userId: string,
    perHour: number
): boolean {
    const table = store.internal<number[]>(`identity.${what}`);
    const now = clock.now();
    const recent = (table.get(userId) ?? []).filter((at) => at > now - hour);
    if (recent.length >= perHour) return false;
    table.put(userId, [...recent, now]);
    return true;
}
