/** Tables as files that a spreadsheet opens. https://www.rfc-editor.org/rfc/rfc4180 */

/** Beginnings that a spreadsheet takes for a formula, also in wide letters and after blanks. https://owasp.org/www-community/attacks/CSV_Injection */
const FORMULA = /^[\t\r]|^\s*[=+\-@＝＋－＠]/;
const NEEDS_QUOTES = /[",\r\n]/;
/** Tells a spreadsheet that the file is UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * A table as text: lines end in CRLF, text that looks like a formula is kept text by an apostrophe.
 * @param header names of the columns
 * @param rows cells in the order of the columns; null and undefined leave a cell empty
 */
export function toCsv(
    header: string[],
    rows: (string | number | boolean | null | undefined)[][]
): string {
    return [header, ...rows].map((cells) => `${cells.map(cell).join(',')}\r\n`).join('');
}

/**
 * Hands a file to the browser, which stores it among the downloads.
 * @param name of the file, with its ending
 * @param text as `toCsv` makes it
 */
export function downloadCsv(name: string, text: string): void {
    // Lightning Web Security blocks text/csv:
    // https://developer.salesforce.com/docs/platform/lwc/guide/security-lwsec-mime.html
    const type = 'application/octet-stream';
    const url = URL.createObjectURL(new Blob([BYTE_ORDER_MARK, text], { type }));
    const link = document.createElement('a');
    link.href = url;
    link.download = name;
    link.click();
    URL.revokeObjectURL(url);
}

function cell(value: string | number | boolean | null | undefined): string {
    if (typeof value === 'number') return String(value);
    const text = String(value ?? '');
    const safe = FORMULA.test(text) ? `'${text}` : text;
    return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
