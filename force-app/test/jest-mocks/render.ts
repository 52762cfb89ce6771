import { createElement, type LightningElement } from 'lwc';

/** Lets everything happen that waits for nothing but promises. */
export async function settle(): Promise<void> {
    let turns = Promise.resolve();
    for (let turn = 0; turn < 20; turn += 1) turns = turns.then(() => undefined);
    await turns;
}

/** Puts a component on the page with its public properties set. */
export async function render<T extends object>(
    name: string,
    is: typeof LightningElement,
    properties: T
): Promise<HTMLElement & T> {
    const element = createElement(name, { is }) as HTMLElement & T;
    Object.assign(element, properties);
    document.body.appendChild(element);
    await settle();
    return element;
}

/** Everything that a component shows, with the components inside it. */
export function shown(element: Element): string {
    const root = element.shadowRoot ?? element;
    return textOf(root).replace(/\s+/g, ' ').trim();
}

/** The first match in a component, or in any component inside it. */
export function find<T extends Element = HTMLElement>(
    element: Element,
    selector: string
): T | null {
    return findAll<T>(element, selector)[0] ?? null;
}

/** All matches in a component and in the components inside it. */
export function findAll<T extends Element = HTMLElement>(element: Element, selector: string): T[] {
    const root = element.shadowRoot ?? element;
    const inside = [...root.querySelectorAll('*')].filter((each) => each.shadowRoot);
    return [
        ...root.querySelectorAll<T>(selector),
        ...inside.flatMap((each) => findAll<T>(each, selector))
    ];
}

/** A base button by its label. @throws Error naming those there are */
export function button(element: Element, label: string): HTMLElement {
    const buttons = findAll<HTMLElement & { label?: string }>(element, 'lightning-button');
    const match = buttons.find((each) => each.label === label);
    if (!match) throw new Error(`No button “${label}”: ${buttons.map((b) => b.label).join(', ')}`);
    return match;
}

function textOf(node: Node): string {
    if (node.nodeType === Node.TEXT_NODE) return node.textContent ?? '';
    const { shadowRoot } = node as Element;
    const children = [...(shadowRoot ?? node).childNodes].map(textOf).join(' ');
    // Base components show their label; of ours it is private.
    if (!node.nodeName.startsWith('LIGHTNING-')) return children;
    const { label } = node as unknown as { label?: unknown };
    return typeof label === 'string' ? `${children} ${label}` : children;
}
