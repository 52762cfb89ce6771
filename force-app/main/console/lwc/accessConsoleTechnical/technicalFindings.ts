import CAUSE from '@salesforce/label/c.Technical_Cause';
import CONFIDENCE from '@salesforce/label/c.Technical_Confidence';
import CULPRIT from '@salesforce/label/c.Technical_Culprit';
import FINDING from '@salesforce/label/c.Technical_Finding';
import NONE from '@salesforce/label/c.Technical_None';
import ROW_IDS from '@salesforce/label/c.Technical_Row_Ids';
import ROWS from '@salesforce/label/c.Technical_Rows';
import RULE from '@salesforce/label/c.Technical_Rule';
import RUNNER_UP from '@salesforce/label/c.Technical_Runner_Up';
import STEPS from '@salesforce/label/c.Technical_Steps';
import { formatText } from 'c/textFormat';

/** One finding as names and values. */
export interface TechnicalFinding {
    key: string;
    heading: string;
    facts: Fact[];
}

interface Fact {
    name: string;
    value: string;
}

/** Row ids shown; the table of attempts has the rest. */
const MAX_IDS = 5;

/** Raw texts of a culprit: exactly what Salesforce recorded. */
const RAW = [
    'application',
    'sourceIp',
    'loginType',
    'loginSubType',
    'apiType',
    'apiVersion',
    'clientVersion',
    'loginUrl',
    'browser',
    'platform'
] as const satisfies (keyof Apex.Culprit)[];

/** Findings as names and values, in their order. */
export function technicalFindings(findings: Apex.Finding[]): TechnicalFinding[] {
    return findings.map((finding, n) => ({
        key: `${n} ${finding.cause}`,
        heading: formatText(FINDING, n + 1),
        facts: [
            { name: CAUSE, value: finding.cause },
            { name: RULE, value: finding.rule ?? NONE },
            { name: CONFIDENCE, value: String(finding.confidence) },
            { name: ROWS, value: String(finding.rowCount) },
            { name: ROW_IDS, value: finding.evidence.slice(-MAX_IDS).join(', ') || NONE },
            { name: CULPRIT, value: rawText(finding.culprit) },
            { name: RUNNER_UP, value: finding.runnerUp?.cause ?? NONE },
            { name: STEPS, value: finding.recommended.join(', ') || NONE }
        ]
    }));
}

function rawText(culprit: Apex.Culprit | null | undefined): string {
    if (!culprit) return NONE;
    return RAW.map((name) => `${name}=${culprit[name] ?? 'null'}`).join('; ');
}
