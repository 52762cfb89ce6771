import { LightningElement } from 'lwc';
import assign from '@salesforce/apex/SoftphoneAssignmentController.assign';
import preview from '@salesforce/apex/SoftphoneAssignmentController.preview';
import reveal from '@salesforce/apex/SoftphoneAssignmentController.reveal';
import canAssign from '@salesforce/customPermission/Latchkey_Can_Assign_Softphone_Ids';
import { downloadCsv, toCsv } from 'c/csv';
import { oneAtATime } from 'c/oneAtATime';
import { formatText } from 'c/textFormat';
import { ordersFor, ordersOf } from './orders';
import { LABELS, SHEET, TEXTS, WAYS, type Way } from './texts';

/** Gives softphone login IDs to many people: choose, look at what would happen, then see what happened to each. */
export default class SoftphoneAssignment extends LightningElement {
    isMissing = !canAssign;
    way: Way = 'people';
    ways = WAYS;
    replaces = false;
    isBusy = false;
    error = '';
    /** What would happen; there is nothing to decide before it was looked at. */
    plan?: Apex.SoftphoneRow[];
    /** How many licences are missing for the plan. */
    licencesShort = 0;
    /** What happened. */
    results?: Apex.SoftphoneRow[];
    label = LABELS;
    /** What is being chosen. */
    private chosen: Apex.SoftphoneOrder[] = [];
    /** What the plan is of: nothing else is ever assigned. */
    private orders: Apex.SoftphoneOrder[] = [];
    private needsFocus = false;

    renderedCallback(): void {
        if (!this.needsFocus) return;
        this.needsFocus = false;
        this.template?.querySelector<HTMLElement>('.outcome')?.focus();
    }

    get isChoosing(): boolean {
        return !this.plan && !this.results;
    }

    get isPeople(): boolean {
        return this.way === 'people';
    }

    get cannotPreview(): boolean {
        return this.isBusy || this.chosen.length === 0;
    }

    get planText(): string {
        return formatText(TEXTS.plan, this.willGet, this.plan?.length ?? 0);
    }

    get licenceText(): string {
        const { licencesShort } = this;
        if (!licencesShort) return '';
        return licencesShort === 1
            ? TEXTS.licencesOne
            : formatText(TEXTS.licencesMany, licencesShort);
    }

    get assignText(): string {
        return this.willGet === 1 ? TEXTS.assignOne : formatText(TEXTS.assignMany, this.willGet);
    }

    get cannotAssign(): boolean {
        return this.isBusy || this.willGet === 0;
    }

    get doneText(): string {
        return formatText(TEXTS.done, this.done.length, this.results?.length ?? 0);
    }

    get hasDone(): boolean {
        return this.done.length > 0;
    }

    get hasFailed(): boolean {
        return this.results?.some(({ result }) => result === 'FAILED') ?? false;
    }

    handleWay(event: CustomEvent<{ value: Way }>): void {
        this.way = event.detail.value;
        this.chosen = [];
    }

    handleChoice(event: CustomEvent<{ ids: string[] }>): void {
        this.chosen = ordersFor(event.detail.ids);
    }

    handleList(event: CustomEvent<{ value: string }>): void {
        this.chosen = ordersOf(event.detail.value);
    }

    handleReplace(event: CustomEvent<{ checked: boolean }>): void {
        this.replaces = event.detail.checked;
    }

    handlePreview(): Promise<void> {
        return this.run(async () => {
            const orders = this.chosen;
            const outlook = await preview({ orders, replaces: this.replaces });
            this.orders = orders;
            this.plan = outlook.rows;
            this.licencesShort = outlook.licencesShort;
        });
    }

    handleBack(): void {
        this.plan = undefined;
        this.results = undefined;
        this.chosen = [];
        this.error = '';
    }

    handleAssign(): Promise<void> {
        return this.run(async () => {
            this.results = await assign({ orders: this.orders, replaces: this.replaces });
            this.plan = undefined;
        });
    }

    /** Those that failed, with the orders they had: nobody gets anything twice. */
    handleAgain(): Promise<void> {
        const failed = new Set(
            this.results?.filter(({ result }) => result === 'FAILED').map(({ place }) => place)
        );
        this.orders = this.orders.filter((_, place) => failed.has(place));
        return this.handleAssign();
    }

    handleExport(): Promise<void> {
        return this.run(async () => {
            const personIds = this.done.map(({ personId }) => personId ?? '');
            const loginIds = await reveal({ personIds });
            const cells = this.done.map(({ personId, name, username }) => [
                name,
                username,
                loginIds[personId ?? '']
            ]);
            downloadCsv(`${SHEET.name}.csv`, toCsv(SHEET.columns, cells));
        });
    }

    private get willGet(): number {
        return this.plan?.filter(({ whyNot }) => !whyNot).length ?? 0;
    }

    private get done(): Apex.SoftphoneRow[] {
        return this.results?.filter(({ result }) => result === 'DONE') ?? [];
    }

    private async run(work: () => Promise<void>): Promise<void> {
        await oneAtATime(this, async () => {
            await work();
            this.needsFocus = true;
        });
    }
}
