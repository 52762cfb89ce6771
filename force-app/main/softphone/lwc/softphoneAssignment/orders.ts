const SEPARATOR = /[,;\t]/;

/**
 * Reads a pasted list: one person a line, a username, and behind a comma, semicolon or tab the ID if there is one.
 * @returns one order for each line that isn't empty
 */
export function ordersOf(text: string): Apex.SoftphoneOrder[] {
    return text
        .split(/\r?\n/)
        .map((line) => line.split(SEPARATOR).map((part) => part.trim()))
        .filter(([username]) => username)
        .map(([username, loginId]) => ({
            personId: null,
            username: username ?? null,
            loginId: loginId || null
        }));
}

/** Orders to have an ID made for each of these people. */
export function ordersFor(personIds: readonly string[]): Apex.SoftphoneOrder[] {
    return personIds.map((personId) => ({ personId, username: null, loginId: null }));
}
