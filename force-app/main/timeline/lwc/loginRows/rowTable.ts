import ADDRESS from '@salesforce/label/c.Attempts_Address_Column';
import CLIENT from '@salesforce/label/c.Attempts_Client_Column';
import FILE from '@salesforce/label/c.Rows_File_Name';
import ID from '@salesforce/label/c.Rows_Id_Column';
import RESULT from '@salesforce/label/c.Attempts_Result_Column';
import WHEN from '@salesforce/label/c.Attempts_When_Column';
import { downloadCsv, toCsv } from 'c/csv';
import { formatText } from 'c/textFormat';
import { dayAndTime } from 'c/timeFormat';
import type { Row, SortField, Wish } from './rowList';

const COLUMNS: [SortField, string][] = [
    ['at', WHEN],
    ['status', RESULT],
    ['client', CLIENT],
    ['address', ADDRESS]
];

/** The heads of the table, and by which of them it is sorted. */
export function columnsOf({ sortedBy, isAscending }: Wish) {
    return COLUMNS.map(([field, label]) => ({
        field,
        label,
        sort: field !== sortedBy ? 'none' : isAscending ? 'ascending' : 'descending',
        icon: isAscending ? 'utility:arrowup' : 'utility:arrowdown',
        isSorted: field === sortedBy
    }));
}

/**
 * Rows as the table shows them.
 * @param marked ids of those that are marked
 * @param now epoch milliseconds of the org
 */
export function linesOf(rows: readonly Row[], marked: readonly string[], now: number) {
    const ids = new Set(marked);
    return rows.map(({ at, worked, ...row }) => ({
        ...row,
        when: dayAndTime(new Date(at).toISOString(), now),
        cssClass: ids.has(row.id) ? 'row row_marked' : 'row',
        icon: worked ? 'utility:check' : 'utility:close',
        iconClass: worked ? 'lk-icon_good' : 'lk-icon_bad',
        resultClass: worked ? 'result result_good' : 'result result_bad'
    }));
}

/**
 * Hands rows to the browser as a file.
 * @param personName whose they are
 * @param now epoch milliseconds of the org
 */
export function exportRows(rows: readonly Row[], personName: string, now: number): void {
    const cells = rows.map(({ at, status, client, address, id }) => [
        new Date(at).toISOString(),
        status,
        client,
        address,
        id
    ]);
    const day = new Date(now).toISOString().slice(0, 10);
    downloadCsv(
        `${formatText(FILE, personName, day)}.csv`,
        toCsv([WHEN, RESULT, CLIENT, ADDRESS, ID], cells)
    );
}
