/**
 * The text of a toast with its placeholders filled: `{0}` takes the first item of the data, and so
 * on.
 */
import type { Toast } from './platformShowToastEvent.ts';

/** A piece of a message; a link when `url` isn't null. */
export interface TextPart {
    readonly key: number;
    readonly text: string;
    readonly url: string | null;
}

/** Splits a message at its placeholders. One without data stays as it was written. */
export function partsOf(message: string, data: NonNullable<Toast['messageData']>): TextPart[] {
    const pieces = message.split(/(\{\d+\})/).filter((piece) => piece !== '');
    return pieces.map((piece, key) => {
        const index = /^\{(\d+)\}$/.exec(piece)?.[1];
        const value = index === undefined ? piece : (data[Number(index)] ?? piece);
        return typeof value === 'string'
            ? { key, text: value, url: null }
            : { key, text: value.label, url: value.url };
    });
}
