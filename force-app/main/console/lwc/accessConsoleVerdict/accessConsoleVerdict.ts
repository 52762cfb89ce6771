import { LightningElement, api } from 'lwc';
import ALSO from '@salesforce/label/c.Verdict_Also_Heading';
import HEADING from '@salesforce/label/c.Verdict_Heading';
import OR_ELSE from '@salesforce/label/c.Verdict_Or_Else';
import SHOW_LATEST from '@salesforce/label/c.Verdict_Show_Latest_Rows_Button';
import SHOW_ROW from '@salesforce/label/c.Verdict_Show_Row_Button';
import SHOW_ROWS from '@salesforce/label/c.Verdict_Show_Rows_Button';
import WHY from '@salesforce/label/c.Verdict_Why';
import { formatText } from 'c/textFormat';
import { verdictFacts, type VerdictFact } from './verdictFacts';

/** What happened: the verdict in one sentence, the facts behind it, what else it may be, what else is wrong. */
export default class AccessConsoleVerdict extends LightningElement {
    @api person!: Apex.ConsolePerson;
    @api diagnosis!: Apex.Diagnosis;
    /** Milliseconds by which the server's clock is ahead of this computer's. */
    @api offset = 0;

    label = { also: ALSO, heading: HEADING, orElse: OR_ELSE, why: WHY };

    get verdict(): Apex.Finding {
        return this.diagnosis.findings[0] as Apex.Finding;
    }

    get hasProblem(): boolean {
        return this.verdict.cause !== 'NO_PROBLEM_FOUND';
    }

    get facts(): VerdictFact[] {
        return verdictFacts(this.verdict, this.person, Date.now() + this.offset);
    }

    get rowsText(): string {
        const { rowCount, evidence } = this.verdict;
        if (!evidence.length) return '';
        if (evidence.length < rowCount) return formatText(SHOW_LATEST, evidence.length, rowCount);
        return rowCount === 1 ? SHOW_ROW : formatText(SHOW_ROWS, rowCount);
    }

    get others() {
        return this.diagnosis.findings.slice(1).map(({ cause, sentence, advice }) => ({
            cause,
            sentence,
            steps: advice.map(({ text }) => text).join(' ')
        }));
    }

    handleShowRows(): void {
        const detail = { ids: [...this.verdict.evidence] };
        this.dispatchEvent(new CustomEvent('rowsasked', { detail }));
    }
}
