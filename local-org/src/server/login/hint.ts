import type { Org } from '../../org.ts';

/** The org's password policy in a sentence. */
export function passwordHint(org: Org): string {
    const { minimumPasswordLength } = org.identity.settings();
    return `At least ${minimumPasswordLength} characters, with letters and numbers.`;
}
