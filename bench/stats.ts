/** Figures out of measurements. */

/** What a table shows: the columns' headings, then rows of as many texts. */
export interface Table {
    readonly title: string;
    readonly columns: readonly string[];
    readonly rows: readonly (readonly string[])[];
}

/**
 * The smallest value that so many percent of the values don't exceed (nearest rank).
 * @param percent above 0, up to 100
 * @throws RangeError without values
 */
export function percentile(values: readonly number[], percent: number): number {
    if (values.length === 0) throw new RangeError('There is no percentile of nothing.');
    const sorted = values.toSorted((a, b) => a - b);
    return sorted[Math.ceil((percent / 100) * sorted.length) - 1]!;
}

/** A table as text: first column to the left, the others to the right. */
export function layOut({ title, columns, rows }: Table): string {
    const all = [columns, ...rows];
    const widths = columns.map((_, n) => Math.max(...all.map((row) => row[n]!.length)));
    const lines = all.map((row) =>
        row
            .map((text, n) => (n === 0 ? text.padEnd(widths[n]!) : text.padStart(widths[n]!)))
            .join('  ')
            .trimEnd()
    );
    return [title, ...lines.map((line) => `  ${line}`), ''].join('\n');
}

/** Milliseconds with one decimal place. */
export function ms(milliseconds: number): string {
    return `${milliseconds.toFixed(1)} ms`;
}
