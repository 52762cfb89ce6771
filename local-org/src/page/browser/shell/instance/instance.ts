import { api, LightningElement } from 'lwc';
import type { InstanceData } from '../../../page-data.ts';
import { loadComponent } from '../../modules/load-component.ts';

/** One component of the project, or why it can't be shown: its errors stay inside. */
export default class Instance extends LightningElement {
    @api instance!: InstanceData;

    component: unknown = null;
    problem = '';

    override connectedCallback(): void {
        this.problem = this.instance.problem ?? '';
        if (this.problem === '') void this.load();
    }

    override errorCallback(error: Error, stack: string): void {
        this.fail(error);
        console.error(stack);
    }

    get problemHeading(): string {
        return `${this.instance.component} can't be shown`;
    }

    private async load(): Promise<void> {
        try {
            this.component = await loadComponent(this.instance.component);
        } catch (error) {
            this.fail(error as Error);
        }
    }

    private fail(error: Error): void {
        this.problem = error.message;
        console.error(error);
    }
}
