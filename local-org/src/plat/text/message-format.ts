/**
 * `String.format`: placeholders and quotes as in Java's MessageFormat.
 * https://docs.oracle.com/javase/8/docs/api/java/text/MessageFormat.html
 */
import { Unsupported } from '../../rt/exceptions.ts';
import { toText } from '../../rt/values/index.ts';

/** Replaces `{n}` by the text of the n-th value; `''` is a quote, text in quotes is taken as it is. */
export function formatMessage(template: string, values: readonly unknown[]): string {
    return template.replace(
        /''|'([^']*)('|$)|\{([^{}]*)\}/g,
        (found: string, literal?: string, _end?: string, placeholder: string = '') => {
            if (found === "''") return "'";
            if (literal !== undefined) return literal;
            return placeholderText(placeholder, values);
        }
    );
}

function placeholderText(placeholder: string, values: readonly unknown[]): string {
    if (!/^\s*\d+\s*$/.test(placeholder)) {
        throw new Unsupported(`String.format: {${placeholder}} is not supported.`);
    }
    const index = Number(placeholder);
    return index < values.length ? toText(values[index]) : `{${placeholder.trim()}}`;
}
