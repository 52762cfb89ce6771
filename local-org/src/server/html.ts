/** HTML written as template literals: everything put in is escaped unless it is HTML itself. */

/** Markup that is safe to put on a page as it is. */
export class Html {
    readonly markup: string;

    constructor(markup: string) {
        this.markup = markup;
    }
}

type Content = Html | string | number | null | readonly Content[];

/** Builds markup; null puts in nothing, lists put in their items. */
export function html(parts: TemplateStringsArray, ...values: readonly Content[]): Html {
    const filled = parts.map((part, index) => {
        return index < values.length ? part + render(values[index]!) : part;
    });
    return new Html(filled.join(''));
}

/** Text as it may stand between tags or in a quoted attribute. */
function escapeHtml(text: string): string {
    return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

function render(value: Content): string {
    if (value === null) return '';
    if (value instanceof Html) return value.markup;
    if (typeof value === 'object') return value.map(render).join('');
    return escapeHtml(String(value));
}
