import { api } from 'lwc';
import ALL_CLIENTS from '@salesforce/label/c.Rows_All_Clients';
import ALL_OUTCOMES from '@salesforce/label/c.Rows_All_Outcomes';
import CLEAR from '@salesforce/label/c.Rows_Clear_Button';
import CLIENT from '@salesforce/label/c.Attempts_Client_Column';
import EXPORT from '@salesforce/label/c.Rows_Export_Button';
import EXPORTED from '@salesforce/label/c.Rows_Exported';
import FAILED from '@salesforce/label/c.Timeline_Legend_Failed';
import FOUND from '@salesforce/label/c.Rows_Found';
import HEADING from '@salesforce/label/c.Attempts_Heading';
import LOADING from '@salesforce/label/c.Timeline_Loading';
import MORE from '@salesforce/label/c.Attempts_More_Button';
import NEXT from '@salesforce/label/c.Timeline_Next_Rows_Button';
import NONE from '@salesforce/label/c.Attempts_None';
import NONE_FOUND from '@salesforce/label/c.Rows_None_Found';
import OUTCOME from '@salesforce/label/c.Rows_Outcome_Filter';
import PARTIAL from '@salesforce/label/c.Attempts_Partial';
import PROOF_MANY from '@salesforce/label/c.Rows_Proof_Many';
import PROOF_ONE from '@salesforce/label/c.Rows_Proof_One';
import TEXT from '@salesforce/label/c.Rows_Text_Filter';
import WHOLE from '@salesforce/label/c.Attempts_Whole';
import WORKED from '@salesforce/label/c.Timeline_Legend_Worked';
import SignInView from 'c/signInView';
import { formatText } from 'c/textFormat';
import type { SignIns } from 'c/timelineData';
import { clientChoices, EVERYTHING, pick, rowsOf } from './rowList';
import type { Outcome, Row, SortField, Wish } from './rowList';
import { columnsOf, exportRows, linesOf } from './rowTable';

/** Rows that are added at a time: a screen full. */
const CHUNK = 20;

/** The login history of one person, word for word as Salesforce recorded it, to sort, filter and take along. */
export default class LoginRows extends SignInView {
    wish = EVERYTHING;
    limit = CHUNK;
    /** What a screen reader hears after an export. */
    said = '';
    label = {
        clear: CLEAR,
        client: CLIENT,
        export: EXPORT,
        heading: HEADING,
        loading: LOADING,
        none: NONE,
        noneFound: NONE_FOUND,
        outcome: OUTCOME,
        text: TEXT
    };
    outcomes: { label: string; value: Outcome }[] = [
        { label: ALL_OUTCOMES, value: 'all' },
        { label: WORKED, value: 'good' },
        { label: FAILED, value: 'bad' }
    ];
    private known: Row[] = [];
    private found: Row[] = [];
    private marked: readonly string[] = [];
    /** The part that takes the focus as soon as it is there. */
    private focusOn = '';

    /** Shows these rows alone, all at once, and takes the focus there. @param ids of rows of `LoginHistory` */
    @api showOnly(ids: readonly string[]): void {
        this.marked = ids;
        this.show({ ...EVERYTHING, ids });
        this.limit = Math.max(CHUNK, ids.length);
        this.focusOn = '.proof';
    }

    /** Shows every row, and takes the focus there. */
    @api showAll(): void {
        this.marked = [];
        this.show(EVERYTHING);
        this.focusOn = 'h3';
    }

    renderedCallback(): void {
        const part = this.focusOn && this.template?.querySelector<HTMLElement>(this.focusOn);
        if (!part) return;
        this.focusOn = '';
        this.template?.querySelector('section')?.scrollIntoView({ block: 'start' });
        part.focus();
    }

    get note(): string {
        return formatText(this.signIns?.isPartial ? PARTIAL : WHOLE, this.known.length);
    }

    get clientOptions(): { label: string; value: string }[] {
        return [
            { label: ALL_CLIENTS, value: '' },
            ...(this.signIns ? clientChoices(this.signIns) : [])
        ];
    }

    get isProof(): boolean {
        return this.wish.ids.length > 0;
    }

    get proofText(): string {
        const { length } = this.found;
        return length === 1 ? PROOF_ONE : formatText(PROOF_MANY, length);
    }

    get allText(): string {
        return formatText(MORE, this.known.length);
    }

    get foundText(): string {
        return formatText(FOUND, this.found.length, this.known.length);
    }

    get columns() {
        return columnsOf(this.wish);
    }

    get rows() {
        return linesOf(this.found.slice(0, this.limit), this.marked, this.now);
    }

    get moreText(): string {
        const rest = Math.min(CHUNK, this.found.length - this.limit);
        return rest > 0 ? formatText(NEXT, rest) : '';
    }

    handleText(event: CustomEvent<{ value: string }>): void {
        this.show({ ...this.wish, text: event.detail.value });
    }

    handleOutcome(event: CustomEvent<{ value: Outcome }>): void {
        this.show({ ...this.wish, outcome: event.detail.value });
    }

    handleClient(event: CustomEvent<{ value: string }>): void {
        this.show({ ...this.wish, clientKey: event.detail.value });
    }

    handleSort(event: MouseEvent): void {
        const sortedBy = (event.currentTarget as HTMLElement).dataset.field as SortField;
        const isSame = sortedBy === this.wish.sortedBy;
        const isAscending = isSame ? !this.wish.isAscending : sortedBy !== 'at';
        this.show({ ...this.wish, sortedBy, isAscending });
    }

    handleAll(): void {
        this.show(EVERYTHING);
        this.focusOn = 'h3';
    }

    handleMore(): void {
        this.limit += CHUNK;
    }

    handleExport(): void {
        exportRows(this.found, this.personName, this.now);
        this.said = formatText(EXPORTED, this.found.length);
    }

    protected override forget(): void {
        this.marked = [];
        this.show(EVERYTHING);
    }

    protected override take(signIns: SignIns): void {
        super.take(signIns);
        this.known = rowsOf(signIns);
        this.found = pick(this.known, this.wish);
    }

    private get now(): number {
        return Date.now() + this.offset;
    }

    private show(wish: Wish): void {
        this.wish = wish;
        this.found = pick(this.known, wish);
        this.limit = CHUNK;
        this.said = '';
    }
}
