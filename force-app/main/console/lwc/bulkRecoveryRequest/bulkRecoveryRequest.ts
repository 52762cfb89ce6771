import begin from '@salesforce/apex/BulkRecoveryController.beginCases';
import carryOut from '@salesforce/apex/BulkRecoveryController.carryOut';
import MISFIT from '@salesforce/label/c.Bulk_Misfit';

/** What can be done to many at once. */
export type BulkAction = 'UNLOCK' | 'FREEZE';

/** Why it is done, in the words and codes that are recorded. */
export interface BulkOrder {
    reasonCode: string;
    reason: string;
    ticket: string;
    overrideReason: string;
}

/**
 * Judges one person by what the server has looked at.
 * @param reasonCode what happened; empty while nothing is chosen
 * @returns why the person can't be part of it; empty when nothing says no
 */
export function whyNot(
    { incidents }: Apex.BulkPreview,
    row: Apex.BulkPreviewRow,
    reasonCode: string
): string {
    if (!row.isEligible) return row.whyNot ?? '';
    if (!reasonCode) return '';
    if (!row.reasonCodes.includes(reasonCode)) return MISFIT;
    return incidents.find((incident) => incident.reasonCode === reasonCode)?.whyNot ?? '';
}

/**
 * Opens a case for each person, then acts: two calls, because Salesforce keeps both kinds of change apart.
 * @param batchKey tells one request from its repetition
 * @returns one row for each person
 */
export async function actOn(
    action: BulkAction,
    personIds: string[],
    batchKey: string,
    order: BulkOrder
): Promise<Apex.BulkRow[]> {
    const begun = await begin({ action, personIds, batchKey, ...order });
    const caseIds = begun.filter(({ result }) => !result).flatMap(({ caseId }) => caseId ?? []);
    return caseIds.length ? merged(begun, await carryOut({ caseIds })) : begun;
}

/**
 * Does once more what failed for one person.
 * @param row what became of it
 * @param rows of everybody
 * @returns the rows of everybody, with the new one in its place
 */
export async function tryAgain(
    action: BulkAction,
    row: Apex.BulkRow,
    rows: Apex.BulkRow[],
    batchKey: string,
    order: BulkOrder
): Promise<Apex.BulkRow[]> {
    const again = row.caseId
        ? await carryOut({ caseIds: [row.caseId] })
        : await actOn(action, [row.personId], batchKey, order);
    return merged(rows, again);
}

function merged(rows: Apex.BulkRow[], changed: Apex.BulkRow[]): Apex.BulkRow[] {
    const byPerson = new Map(changed.map((row) => [row.personId, row]));
    return rows.map((row) => byPerson.get(row.personId) ?? row);
}
