import { LightningElement } from 'lwc';

/**
 * What every button with a panel under it does: click opens, Escape and leaving close. The button
 * is `lwc:ref="button"`.
 */
export default class Disclosure extends LightningElement {
    open = false;

    get expanded(): 'true' | 'false' {
        return this.open ? 'true' : 'false';
    }

    handleToggle(): void {
        this.open = !this.open;
    }

    handleKey(event: KeyboardEvent): void {
        if (event.key !== 'Escape' || !this.open) return;
        event.stopPropagation();
        this.open = false;
        (this.refs?.button as HTMLElement | undefined)?.focus();
    }

    /** Focus that goes nowhere is a click on the panel's ground, which leaves it open. */
    handleFocusOut(event: FocusEvent): void {
        const anchor = event.currentTarget as HTMLElement;
        const next = event.relatedTarget as Node | null;
        if (next === null || anchor.contains(next)) return;
        this.open = false;
    }
}
