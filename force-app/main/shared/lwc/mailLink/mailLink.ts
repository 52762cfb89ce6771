const ADDRESS = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/;

/**
 * A link that starts an e-mail to somebody whom a free text names.
 * @param text for example "Jo Lindqvist, jo@acme.example"
 * @returns a `mailto:` link, or nothing where the text holds no address
 */
export function mailLink(text: string | null | undefined, subject: string, body = ''): string {
    const address = ADDRESS.exec(text ?? '')?.[0];
    if (!address) return '';
    const parts = [
        `subject=${encodeURIComponent(subject)}`,
        body && `body=${encodeURIComponent(body)}`
    ];
    return `mailto:${address}?${parts.filter(Boolean).join('&')}`;
}
