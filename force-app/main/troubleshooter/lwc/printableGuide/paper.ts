/** Black on white, whatever the theme; nothing but the guide, from edge to edge of the paper. */
const SHEET = `
@media screen { .latchkey-paper { display: none; } }
@media print {
    body > *:not(.latchkey-paper) { display: none !important; }
    html, body { height: auto !important; overflow: visible !important; background: white !important; }
    .latchkey-paper { font: 11pt/1.4 sans-serif; color: black; background: white; }
    .latchkey-paper h1 { margin: 0 0 4mm; font-size: 18pt; font-weight: bold; line-height: 1.2; }
    .latchkey-paper h2 { margin: 6mm 0 1.5mm; font-size: 13pt; font-weight: bold; break-after: avoid; }
    .latchkey-paper p { margin: 0 0 1.5mm; orphans: 3; widows: 3; }
    .latchkey-paper ol, .latchkey-paper ul { margin: 0 0 2mm; padding-left: 7mm; }
    .latchkey-paper ol { list-style: decimal; }
    .latchkey-paper ul { list-style: disc; }
    .latchkey-paper li { margin: 0 0 1.5mm; break-inside: avoid; }
    .latchkey-paper section { break-inside: auto; }
    .latchkey-paper .box { margin: 5mm 0; padding: 3mm 4mm; border: 1pt solid black; break-inside: avoid; }
    .latchkey-paper .tick { display: inline-block; width: 4mm; height: 4mm; margin-right: 3mm; border: 1pt solid black; vertical-align: middle; }
    .latchkey-paper .blank { height: 9mm; padding-top: 2mm; border-bottom: 0.5pt solid black; break-inside: avoid; }
    @page { margin: 18mm; }
}`;

/** A part of a printed page. */
export type Part = HTMLElement | string;

/** An element with text or elements inside; texts stay texts. */
export function part(name: string, parts: readonly Part[], cssClass = ''): HTMLElement {
    const element = document.createElement(name);
    element.append(...parts);
    if (cssClass) element.className = cssClass;
    return element;
}

/**
 * Prints a page of its own. It stands beside the app and not inside of it: whatever surrounds a component cuts long pages
 * off. Shown on paper only, and taken away afterwards.
 * @param title what the saved file is called
 * @param parts what is on the page, in order
 * @returns takes the page away before its time
 */
export function printPage(title: string, parts: readonly Part[]): () => void {
    const page = part('div', [part('style', [SHEET]), ...parts], 'latchkey-paper');
    const before = document.title;
    const end = () => {
        page.remove();
        document.title = before;
        window.removeEventListener('afterprint', end);
    };
    document.title = title;
    document.body.append(page);
    window.addEventListener('afterprint', end);
    window.print();
    return end;
}
