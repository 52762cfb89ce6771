import { LightningElement, api } from 'lwc';
import HEADING from '@salesforce/label/c.Technical_Heading';
import SUMMARY from '@salesforce/label/c.Technical_Summary';
import SUMMARY_NONE from '@salesforce/label/c.Technical_Summary_None';
import { formatText } from 'c/textFormat';
import { technicalFindings, type TechnicalFinding } from './technicalFindings';

/** What an administrator may want to know beyond the words: codes, rules, raw values, what was looked at. Folded. */
export default class AccessConsoleTechnical extends LightningElement {
    @api diagnosis?: Apex.Diagnosis;

    label = { heading: HEADING };

    get summary(): string {
        const { rowsRead, readSince } = this.diagnosis ?? {};
        return readSince ? formatText(SUMMARY, rowsRead ?? 0, readSince) : SUMMARY_NONE;
    }

    get findings(): TechnicalFinding[] {
        return technicalFindings(this.diagnosis?.findings ?? []);
    }
}
