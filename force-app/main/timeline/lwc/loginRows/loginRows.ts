import { LightningElement, api } from 'lwc';
import ADDRESS from '@salesforce/label/c.Attempts_Address_Column';
import ALL_CLIENTS from '@salesforce/label/c.Rows_All_Clients';
import ALL_OUTCOMES from '@salesforce/label/c.Rows_All_Outcomes';
import CLEAR from '@salesforce/label/c.Rows_Clear_Button';
import CLIENT from '@salesforce/label/c.Attempts_Client_Column';
import EXPORT from '@salesforce/label/c.Rows_Export_Button';
import EXPORTED from '@salesforce/label/c.Rows_Exported';
import FAILED from '@salesforce/label/c.Timeline_Legend_Failed';
import FILE from '@salesforce/label/c.Rows_File_Name';
import FOUND from '@salesforce/label/c.Rows_Found';
import HEADING from '@salesforce/label/c.Attempts_Heading';
import ID from '@salesforce/label/c.Rows_Id_Column';
import LOADING from '@salesforce/label/c.Timeline_Loading';
import MORE from '@salesforce/label/c.Attempts_More_Button';
import NEXT from '@salesforce/label/c.Timeline_Next_Rows_Button';
import NONE from '@salesforce/label/c.Attempts_None';
import NONE_FOUND from '@salesforce/label/c.Rows_None_Found';
import OUTCOME from '@salesforce/label/c.Rows_Outcome_Filter';
import PARTIAL from '@salesforce/label/c.Attempts_Partial';
import PROOF_MANY from '@salesforce/label/c.Rows_Proof_Many';
import PROOF_ONE from '@salesforce/label/c.Rows_Proof_One';
import RESULT from '@salesforce/label/c.Attempts_Result_Column';
import TEXT from '@salesforce/label/c.Rows_Text_Filter';
import WHEN from '@salesforce/label/c.Attempts_When_Column';
import WHOLE from '@salesforce/label/c.Attempts_Whole';
import WORKED from '@salesforce/label/c.Timeline_Legend_Worked';
import { messageOf } from 'c/apexError';
import { downloadCsv, toCsv } from 'c/csv';
import { formatText } from 'c/textFormat';
import { dayAndTime } from 'c/timeFormat';
import { SignInLoader, type SignIns } from 'c/timelineData';
import { clientChoices, EVERYTHING, pick, rowsOf } from './rowList';
import type { Outcome, Row, SortField, Wish } from './rowList';

/** Rows that are added at a time: a screen full. */
const CHUNK = 20;
const COLUMNS: [SortField, string][] = [
    ['at', WHEN],
    ['status', RESULT],
    ['client', CLIENT],
    ['address', ADDRESS]
];

/**
 * The login history of one person, word for word as Salesforce recorded it, to sort, filter and take along. Looks again
 * when `refreshKey` changes, and by itself never.
 */
export default class LoginRows extends LightningElement {
    /** Whose rows; changing it starts anew. */
    @api
    get userId(): string {
        return this.loader.userId;
    }
    set userId(value: string) {
        if (value === this.loader.userId) return;
        this.signIns = undefined;
        this.error = '';
        this.show(EVERYTHING);
        this.loader.userId = value;
    }
    /** For the name of the file. */
    @api personName = '';
    /** Ids of rows to show alone and to mark afterwards; empty shows all. */
    @api
    get markedIds(): readonly string[] {
        return this.marked;
    }
    set markedIds(ids: readonly string[] | undefined) {
        this.marked = ids ?? [];
        this.show({ ...EVERYTHING, ids: this.marked });
        this.needsView = this.marked.length > 0;
    }
    /** Milliseconds by which the server's clock is ahead of this computer's. */
    @api offset = 0;
    /** Any value; another one looks again. */
    @api
    get refreshKey(): unknown {
        return this.loader.refreshKey;
    }
    set refreshKey(value: unknown) {
        this.loader.refreshKey = value;
    }

    signIns?: SignIns;
    error = '';
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
    private needsView = false;
    private loader = new SignInLoader(
        (signIns) => this.take(signIns),
        (error) => {
            this.error = messageOf(error);
        }
    );

    renderedCallback(): void {
        if (!this.needsView) return;
        this.needsView = false;
        this.template?.querySelector('section')?.scrollIntoView({ block: 'nearest' });
    }

    get isWaiting(): boolean {
        return !this.signIns && !this.error;
    }

    get hasRows(): boolean {
        return this.known.length > 0;
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
        const { sortedBy, isAscending } = this.wish;
        return COLUMNS.map(([field, label]) => ({
            field,
            label,
            sort: field !== sortedBy ? 'none' : isAscending ? 'ascending' : 'descending',
            icon: isAscending ? 'utility:arrowup' : 'utility:arrowdown',
            isSorted: field === sortedBy
        }));
    }

    get rows() {
        const now = Date.now() + this.offset;
        const marked = new Set(this.marked);
        return this.found.slice(0, this.limit).map(({ at, worked, ...row }) => ({
            ...row,
            when: dayAndTime(new Date(at).toISOString(), now),
            cssClass: marked.has(row.id) ? 'row row_marked' : 'row',
            icon: worked ? 'utility:check' : 'utility:close',
            iconClass: worked ? 'lk-icon_good' : 'lk-icon_bad',
            resultClass: worked ? 'result result_good' : 'result result_bad'
        }));
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
    }

    handleMore(): void {
        this.limit += CHUNK;
    }

    handleRetry(): void {
        this.loader.look();
    }

    handleExport(): void {
        const cells = this.found.map(({ at, status, client, address, id }) => [
            new Date(at).toISOString(),
            status,
            client,
            address,
            id
        ]);
        const day = new Date(Date.now() + this.offset).toISOString().slice(0, 10);
        downloadCsv(
            `${formatText(FILE, this.personName, day)}.csv`,
            toCsv([WHEN, RESULT, CLIENT, ADDRESS, ID], cells)
        );
        this.said = formatText(EXPORTED, cells.length);
    }

    private take(signIns: SignIns): void {
        this.signIns = signIns;
        this.error = '';
        this.known = rowsOf(signIns);
        this.found = pick(this.known, this.wish);
    }

    private show(wish: Wish): void {
        this.wish = wish;
        this.found = pick(this.known, wish);
        this.limit = CHUNK;
        this.said = '';
    }
}
