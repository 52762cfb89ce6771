const KEY = 'latchkey.recent';
const MOST = 5;

/** Names of people opened from the search in this session of the browser, the latest first. */
export function recentNames(): string[] {
    try {
        const names: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '[]');
        return Array.isArray(names) ? names.map(String) : [];
    } catch {
        // A browser may refuse storage; then nothing is remembered.
        return [];
    }
}

/** Remembers a name until the browser is closed, and nothing else about the person. */
export function rememberName(name: string): void {
    const names = [name, ...recentNames().filter((known) => known !== name)].slice(0, MOST);
    try {
        sessionStorage.setItem(KEY, JSON.stringify(names));
    } catch {
        // See above.
    }
}
