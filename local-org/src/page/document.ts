/** The HTML document of a page. */
import { createHash } from 'node:crypto';
import { PAGE_DATA_ID, type PageData } from './page-data.ts';

/** What a document is made of. */
export interface DocumentParts {
    readonly data: PageData;
    /** Specifier → address. */
    readonly imports: Readonly<Record<string, string>>;
    /** Addresses of modules that the page is sure to need. */
    readonly preload: readonly string[];
    /** Address of the module that draws the page. */
    readonly main: string;
    /** Addresses of style sheets. */
    readonly styles: readonly string[];
}

/** A document with the policy it is to be served with. */
export interface Document {
    readonly html: string;
    readonly contentSecurityPolicy: string;
}

/** Writes the document. */
export function pageDocument({ data, imports, preload, main, styles }: DocumentParts): Document {
    const importMap = inlineJson({ imports });
    const html = `<!doctype html>
<html lang="${attribute(String(data.i18n.lang))}" dir="${attribute(String(data.i18n.dir))}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Lightning</title>
<link rel="icon" href="/platform/icon.svg" type="image/svg+xml">
${styles.map((href) => `<link rel="stylesheet" href="${attribute(href)}">`).join('\n')}
<script type="importmap">${importMap}</script>
${preload.map((href) => `<link rel="modulepreload" href="${attribute(href)}">`).join('\n')}
</head>
<body class="slds-scope">
<div id="skeleton" aria-hidden="true"></div>
<script type="application/json" id="${PAGE_DATA_ID}">${inlineJson(data)}</script>
<script type="module" src="${attribute(main)}"></script>
</body>
</html>
`;
    return { html, contentSecurityPolicy: policy(importMap) };
}

/** JSON that can't end its script element. */
function inlineJson(value: unknown): string {
    return JSON.stringify(value).replaceAll('<', '\\u003c');
}

function attribute(text: string): string {
    return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/**
 * Scripts come from here, apart from the import map; styles too, apart from those that LWC puts in.
 */
function policy(importMap: string): string {
    const hash = createHash('sha256').update(importMap).digest('base64');
    return [
        "default-src 'self'",
        `script-src 'self' 'sha256-${hash}'`,
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "object-src 'none'",
        "base-uri 'none'",
        "form-action 'self'",
        "frame-ancestors 'self'"
    ].join('; ');
}
