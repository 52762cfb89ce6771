import { api, LightningElement } from 'lwc';
import { popOut } from '../../modules/utility-window.ts';
import type { Utility } from '../../modules/utilities.ts';

/**
 * The panel of a utility: hidden rather than removed, so that its component keeps what it shows.
 */
export default class UtilityPanel extends LightningElement {
    @api utility!: Utility;

    private wasOpen = false;

    override renderedCallback(): void {
        const { open, takesFocus } = this.utility;
        if (open && !this.wasOpen && takesFocus) this.panel?.focus();
        this.wasOpen = open;
    }

    get backdrop(): boolean {
        return this.utility.open && this.utility.modal;
    }

    get modal(): 'true' | null {
        return this.backdrop ? 'true' : null;
    }

    get panelClass(): string {
        return this.utility.open ? 'panel' : 'panel panel_hidden';
    }

    get bodyClass(): string {
        return this.utility.data.scrollable ? 'body body_scrolls' : 'body';
    }

    get size(): string {
        return `--width: ${this.utility.width}px; --height: ${this.utility.height}px`;
    }

    get popOutDisabled(): boolean {
        return !this.utility.popoutEnabled;
    }

    get popOutTitle(): string {
        return this.utility.popoutRefusal || 'Open in a window of its own';
    }

    handleKey(event: KeyboardEvent): void {
        if (event.key === 'Escape' && !event.defaultPrevented) this.handleMinimize();
    }

    handleMinimize(): void {
        this.dispatchEvent(new CustomEvent('minimize', { detail: this.utility.id }));
    }

    handlePopOut(): void {
        const { id } = this.utility;
        popOut(id);
        this.dispatchEvent(new CustomEvent('popout', { detail: id }));
    }

    private get panel(): HTMLElement | undefined {
        return this.refs?.panel as HTMLElement | undefined;
    }
}
