/** Form fields of Setup. */
import { html, type Html } from '../html.ts';

/** A value to choose with what people read. */
export type Choice = readonly [value: string, label: string];

/** A list to choose one value from. */
export function choose(
    name: string,
    label: string,
    choices: readonly Choice[],
    current: string
): Html {
    const options = choices.map(([value, text]) =>
        value === current
            ? html`<option value="${value}" selected>${text}</option>`
            : html`<option value="${value}">${text}</option>`
    );
    return html`<div>
        <label for="${name}">${label}</label>
        <select id="${name}" name="${name}">
            ${options}
        </select>
    </div>`;
}

/** A line of text. */
export function line(name: string, label: string, current: string, example = ''): Html {
    return html`<div>
        <label for="${name}">${label}</label>
        <input id="${name}" name="${name}" value="${current}" placeholder="${example}" />
    </div>`;
}

/** Several lines of text. */
export function lines(name: string, label: string, current: string, hint: string): Html {
    return html`<div class="whole">
        <label for="${name}">${label}</label>
        <textarea id="${name}" name="${name}" rows="3" aria-describedby="${name}-hint">
${current}</textarea>
        <p class="quiet" id="${name}-hint">${hint}</p>
    </div>`;
}

/** The choices `On` and `Off`. */
export const onOff: readonly Choice[] = [
    ['on', 'On'],
    ['off', 'Off']
];
