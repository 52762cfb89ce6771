import FAILED from '@salesforce/label/c.Bulk_Failed';
import DONE from '@salesforce/label/c.Bulk_Done';
import FILE_NAME from '@salesforce/label/c.Bulk_File_Name';
import MESSAGE from '@salesforce/label/c.Bulk_Column_Message';
import PERSON from '@salesforce/label/c.Bulk_Column_Person';
import REFUSED from '@salesforce/label/c.Bulk_Refused';
import RESULT from '@salesforce/label/c.Bulk_Column_Result';
import { downloadCsv, toCsv } from 'c/csv';

const RESULTS: Record<string, string> = { DONE, FAILED, REFUSED };

/** Hands the result to the browser as a file. */
export function exportRows(rows: Apex.BulkRow[]): void {
    const cells = rows.map(({ name, result, message }) => [
        name,
        RESULTS[result ?? ''] ?? result,
        message
    ]);
    downloadCsv(FILE_NAME, toCsv([PERSON, RESULT, MESSAGE], cells));
}
