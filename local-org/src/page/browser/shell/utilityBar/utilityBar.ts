import { LightningElement } from 'lwc';
import { windowOf } from '../../modules/utility-window.ts';
import { clickUtility, closePanel, utilities, type Utility } from '../../modules/utilities.ts';

/** The bar at the bottom of the page and the panels that open above it. */
export default class UtilityBar extends LightningElement {
    all: readonly Utility[] = utilities.get();

    override connectedCallback(): void {
        utilities.subscribe((all) => {
            this.all = all;
        });
    }

    get hasItems(): boolean {
        return this.all.length > 0;
    }

    /** Those whose component is there, in a panel that may be hidden. */
    get loaded(): Utility[] {
        return this.all.filter(({ loaded, poppedOut }) => loaded && !poppedOut);
    }

    get items(): (Utility & { expanded: string; itemClass: string })[] {
        return this.all.map((item) => ({
            ...item,
            expanded: String(item.open),
            itemClass: classOf(item)
        }));
    }

    handleClick(event: MouseEvent): void {
        const id = String((event.currentTarget as HTMLElement).dataset.id);
        const popped = windowOf(id);
        if (popped === null) clickUtility(id);
        else popped.focus();
    }

    handleMinimize(event: CustomEvent<string>): void {
        closePanel(event.detail);
        this.buttonOf(event.detail)?.focus();
    }

    handlePopOut(event: CustomEvent<string>): void {
        this.buttonOf(event.detail)?.focus();
    }

    private buttonOf(id: string): HTMLElement | null {
        return this.template!.querySelector(`button[data-id="${id}"]`);
    }
}

function classOf({ open, highlighted }: Utility): string {
    const states = [open ? 'item_open' : '', highlighted ? 'item_highlighted' : ''];
    return ['item', ...states].join(' ').trim();
}
