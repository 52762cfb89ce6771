import type { Row } from '../../store/store.ts';

/** A mail's body in both forms, from paragraphs of plain text. */
export interface Body {
    readonly text: string;
    readonly html: string;
}

/** The name to greet a user by. */
export function nameOf(user: Row): string {
    return String(user.FirstName ?? user.Name ?? user.Username);
}

/** Lays out paragraphs as text and as HTML; web addresses on a line of their own become links. */
export function layOut(paragraphs: readonly string[]): Body {
    const html = paragraphs.map((line) => `<p>${markUp(line)}</p>`).join('\n');
    return {
        text: `${paragraphs.join('\n\n')}\n`,
        html: `<!doctype html>\n<body style="font: 16px/1.5 sans-serif">\n${html}\n</body>\n`
    };
}

function markUp(paragraph: string): string {
    const safe = escapeHtml(paragraph);
    return /^https?:\/\/\S+$/.test(paragraph) ? `<a href="${safe}">${safe}</a>` : safe;
}

function escapeHtml(text: string): string {
    return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
