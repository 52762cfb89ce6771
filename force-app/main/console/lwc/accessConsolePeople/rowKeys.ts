/**
 * Where a key leads in a list.
 * @param key as the browser names it
 * @param here number of the row that has the focus
 * @param count number of rows
 * @returns number of a row, -1 above the first one, undefined for a key that leads nowhere
 */
export function rowToGoTo(key: string, here: number, count: number): number | undefined {
    if (key === 'ArrowUp') return here - 1;
    if (key === 'ArrowDown') return Math.min(here + 1, count - 1);
    if (key === 'Home') return 0;
    if (key === 'End') return count - 1;
    return undefined;
}
