import type { IpRange } from '../../identity/settings.ts';

/** What to type into a field of ranges. */
export const rangesHint = 'One a line: an address, or first - last. Empty for none.';

/** Ranges as text, one a line. */
export function rangesText(ranges: readonly IpRange[]): string {
    return ranges.map(({ start, end }) => (start === end ? start : `${start} - ${end}`)).join('\n');
}

/** Ranges out of text; whether they are ranges is for identity to say. */
export function rangesIn(text: string): IpRange[] {
    const entries = text.split(/[\r\n]+/).map((entry) => entry.trim());
    return entries
        .filter((entry) => entry !== '')
        .map((entry) => {
            const [start = '', end = start] = entry.split(/\s*-\s*/);
            return { start, end };
        });
}
