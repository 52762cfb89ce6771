import { LightningElement } from 'lwc';
import { context } from '../../modules/context.ts';
import { change, utilities, type Utility } from '../../modules/utilities.ts';

/** A utility that fills a window of its own. */
export default class UtilityWindow extends LightningElement {
    utility: Utility | null = null;

    override connectedCallback(): void {
        utilities.subscribe(() => this.show());
        this.show();
        if (this.utility === null) return;
        change(this.utility.id, { loaded: true, poppedOut: true });
    }

    private show(): void {
        this.utility = utilities.get().find(({ id }) => id === context.utility) ?? null;
        document.title = this.utility?.label ?? 'Utility';
    }
}
