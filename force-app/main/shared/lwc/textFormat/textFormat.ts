/**
 * Puts values into the numbered places of a label.
 * @param label text with places such as `{0}`
 * @param values what goes there, in order; a place without a value stays as it is
 */
export function formatText(label: string, ...values: (string | number)[]): string {
    return label.replace(/\{(\d+)\}/g, (place, index: string) =>
        String(values[Number(index)] ?? place)
    );
}

/** The text with a capital at its beginning, for a line that begins with it. */
export function capitalised(text: string): string {
    return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}
