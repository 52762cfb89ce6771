/** How the state of a person is shown: what the account is, and whether sign-ins fail all the same. */

const NO_PROBLEM = 'NO_PROBLEM_FOUND';

/** True when the engine found something wrong with somebody's sign-ins. */
export function hasProblem({ cause }: Pick<Apex.ConsolePerson, 'cause'>): boolean {
    return Boolean(cause) && cause !== NO_PROBLEM;
}

/**
 * Names the badge of a person. Somebody who fails but is not locked carries no good badge: "Can sign in" would be a riddle
 * beside a refusal.
 * @returns a state of `c-state-badge`, or nothing when the running user may not read it
 */
export function badgeOf(
    person: Pick<Apex.ConsolePerson, 'cause' | 'state'>
): string | null | undefined {
    return person.state === 'active' && hasProblem(person) ? 'failing' : person.state;
}
