/** Browsers that somebody has told the org to remember. Only digests of their marks are stored. */
import type { IdentityDeps } from './deps.ts';
import { digest } from './tokens.ts';

interface Device {
    readonly userId: string;
}

const markBytes = 32;

/** Remembers a browser for a user. @returns the mark that the browser keeps */
export function rememberDevice(deps: IdentityDeps, userId: string): string {
    const mark = deps.random(markBytes).toString('base64url');
    table(deps).put(keyOf(userId, mark), { userId });
    return mark;
}

/** Whether a browser with this mark was remembered for the user. */
export function isKnownDevice(
    deps: IdentityDeps,
    userId: string,
    mark: string | null | undefined
): boolean {
    if (mark === null || mark === undefined) return false;
    return table(deps).get(keyOf(userId, mark)) !== undefined;
}

/** Forgets every browser of a user. */
export function forgetDevices(deps: IdentityDeps, userId: string): void {
    for (const [key, device] of [...table(deps).entries()]) {
        if (device.userId === userId) table(deps).delete(key);
    }
}

/** Several people may use one browser, so each has an entry of their own for its mark. */
function keyOf(userId: string, mark: string): string {
    return digest(`${userId}:${mark}`);
}

function table({ store }: IdentityDeps) {
    return store.internal<Device>('identity.devices');
}
