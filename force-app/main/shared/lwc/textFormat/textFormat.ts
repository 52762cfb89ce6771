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
