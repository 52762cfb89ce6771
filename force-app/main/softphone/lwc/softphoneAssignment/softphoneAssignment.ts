import { LightningElement } from 'lwc';
import assign from '@salesforce/apex/SoftphoneAssignmentController.assign';
import preview from '@salesforce/apex/SoftphoneAssignmentController.preview';
import reveal from '@salesforce/apex/SoftphoneAssignmentController.reveal';
import canAssign from '@salesforce/customPermission/Latchkey_Can_Assign_Softphone_Ids';
import AGAIN from '@salesforce/label/c.SoftphoneAssign_Again_Button';
import ASSIGN_MANY from '@salesforce/label/c.SoftphoneAssign_Assign_Many_Button';
import ASSIGN_ONE from '@salesforce/label/c.SoftphoneAssign_Assign_One_Button';
import BACK from '@salesforce/label/c.SoftphoneAssign_Back_Button';
import DONE from '@salesforce/label/c.SoftphoneAssign_Done_Heading';
import EXPORT from '@salesforce/label/c.SoftphoneAssign_Export_Button';
import FILE from '@salesforce/label/c.SoftphoneAssign_File_Name';
import ID_COLUMN from '@salesforce/label/c.SoftphoneAssign_Id_Column';
import LIST from '@salesforce/label/c.SoftphoneAssign_List_Label';
import LIST_HELP from '@salesforce/label/c.SoftphoneAssign_List_Help';
import MISSING from '@salesforce/label/c.SoftphoneAssign_Missing_Heading';
import MISSING_TEXT from '@salesforce/label/c.SoftphoneAssign_Missing_Text';
import OTHERS from '@salesforce/label/c.SoftphoneAssign_Others_Button';
import PERSON from '@salesforce/label/c.SoftphoneAssign_Person_Column';
import PLAN from '@salesforce/label/c.SoftphoneAssign_Plan_Heading';
import PREVIEW from '@salesforce/label/c.SoftphoneAssign_Preview_Button';
import REPLACE from '@salesforce/label/c.SoftphoneAssign_Replace_Label';
import TITLE from '@salesforce/label/c.SoftphoneAssign_Title';
import USERNAME from '@salesforce/label/c.SoftphoneAssign_Username_Column';
import WAY from '@salesforce/label/c.SoftphoneAssign_Way_Label';
import WAY_LIST from '@salesforce/label/c.SoftphoneAssign_Way_List';
import WAY_PEOPLE from '@salesforce/label/c.SoftphoneAssign_Way_People';
import { messageOf } from 'c/apexError';
import { downloadCsv, toCsv } from 'c/csv';
import { formatText } from 'c/textFormat';
import { ordersFor, ordersOf } from './orders';

type Way = 'people' | 'list';

/** Gives softphone login IDs to many people: choose, look at what would happen, then see what happened to each. */
export default class SoftphoneAssignment extends LightningElement {
    isMissing = !canAssign;
    way: Way = 'people';
    ways: { label: string; value: Way }[] = [
        { label: WAY_PEOPLE, value: 'people' },
        { label: WAY_LIST, value: 'list' }
    ];
    replaces = false;
    isBusy = false;
    error = '';
    /** What would happen; there is nothing to decide before it was looked at. */
    plan?: Apex.SoftphoneRow[];
    /** What happened. */
    results?: Apex.SoftphoneRow[];
    label = {
        again: AGAIN,
        back: BACK,
        export: EXPORT,
        list: LIST,
        listHelp: LIST_HELP,
        missing: MISSING,
        missingText: MISSING_TEXT,
        others: OTHERS,
        preview: PREVIEW,
        replace: REPLACE,
        title: TITLE,
        way: WAY
    };
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
        return this.isBusy || this.orders.length === 0;
    }

    get planText(): string {
        return formatText(PLAN, this.willGet, this.plan?.length ?? 0);
    }

    get assignText(): string {
        return this.willGet === 1 ? ASSIGN_ONE : formatText(ASSIGN_MANY, this.willGet);
    }

    get cannotAssign(): boolean {
        return this.isBusy || this.willGet === 0;
    }

    get doneText(): string {
        return formatText(DONE, this.done.length, this.results?.length ?? 0);
    }

    get hasDone(): boolean {
        return this.done.length > 0;
    }

    get hasFailed(): boolean {
        return this.results?.some(({ result }) => result === 'FAILED') ?? false;
    }

    handleWay(event: CustomEvent<{ value: Way }>): void {
        this.way = event.detail.value;
        this.orders = [];
    }

    handleChoice(event: CustomEvent<{ ids: string[] }>): void {
        this.orders = ordersFor(event.detail.ids);
    }

    handleList(event: CustomEvent<{ value: string }>): void {
        this.orders = ordersOf(event.detail.value);
    }

    handleReplace(event: CustomEvent<{ checked: boolean }>): void {
        this.replaces = event.detail.checked;
    }

    handlePreview(): Promise<void> {
        return this.run(async () => {
            this.plan = await preview({ orders: this.orders, replaces: this.replaces });
        });
    }

    handleBack(): void {
        this.plan = undefined;
        this.results = undefined;
        this.orders = [];
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
            downloadCsv(`${FILE}.csv`, toCsv([PERSON, USERNAME, ID_COLUMN], cells));
        });
    }

    private get willGet(): number {
        return this.plan?.filter(({ whyNot }) => !whyNot).length ?? 0;
    }

    private get done(): Apex.SoftphoneRow[] {
        return this.results?.filter(({ result }) => result === 'DONE') ?? [];
    }

    private async run(work: () => Promise<void>): Promise<void> {
        if (this.isBusy) return;
        this.isBusy = true;
        this.error = '';
        try {
            await work();
            this.needsFocus = true;
        } catch (error) {
            this.error = messageOf(error);
        } finally {
            this.isBusy = false;
        }
    }
}
