/** Form fields of Setup. */
import { html, type Html } from '../html.ts';

/** A value to choose with what people read. */
export type Choice = readonly [value: string, label: string];

/** A list to choose one value from. @param id of the field, where its name occurs twice on a page */
export function choose(
    name: string,
    label: string,
    choices: readonly Choice[],
    current: string,
    id = name
): Html {
    const options = choices.map(([value, text]) =>
        value === current
            ? html`<option value="${value}" selected>${text}</option>`
            : html`<option value="${value}">${text}</option>`
    );
    return html`<div>
        <label for="${id}">${label}</label>
        <select id="${id}" name="${name}">
            ${options}
        </select>
    </div>`;
}

/** A line of text. */
export function line(name: string, label: string, current: string, example = '', id = name): Html {
    return html`<div>
        <label for="${id}">${label}</label>
        <input id="${id}" name="${name}" value="${current}" placeholder="${example}" />
    </div>`;
}

/** Several lines of text. */
export function lines(name: string, label: string, current: string, hint: string, id = name): Html {
    return html`<div class="whole">
        <label for="${id}">${label}</label>
        <textarea id="${id}" name="${name}" rows="3" aria-describedby="${id}-hint">
${current}</textarea>
        <p class="quiet" id="${id}-hint">${hint}</p>
    </div>`;
}

/** The choices `On` and `Off`. */
export const onOff: readonly Choice[] = [
    ['on', 'On'],
    ['off', 'Off']
];
