import { toJson } from '../run/aura-result.ts';
import { runInTransaction } from '../run/transaction.ts';
import { Limits } from '../rt/limits.ts';
import { LOGIN_TEXTS, type Scenario } from './scenario.ts';
import { openScenarioOrg, type ScenarioApp, type ScenarioOrg } from './scenario-org.ts';

/** One thing that the engine found. */
export interface FoundCause {
    readonly cause: string;
    readonly confidence: number;
    /** The client's texts as they are in the rows; missing where no single client does it. */
    readonly culprit?: Readonly<Record<string, string>>;
    readonly recommended: readonly string[];
    /** Ids of the scenario's rows. */
    readonly evidence: readonly string[];
    readonly runnerUp?: { readonly cause: string; readonly reason: string };
}

/** The answer to a scenario. */
export interface ScenarioAnswer {
    readonly name: string;
    readonly findings: readonly FoundCause[];
    readonly limits: {
        readonly queries: number;
        readonly queryRows: number;
        readonly dmlStatements: number;
        readonly cpuMs: number;
    };
}

/** What `DiagnosisController.getDiagnosis` returns, as far as it is used here. */
interface DiagnosisJson {
    readonly findings: readonly {
        readonly cause: string;
        readonly confidence: number;
        readonly culprit: Readonly<Record<string, unknown>> | null;
        readonly recommended: readonly string[];
        readonly evidence: readonly string[];
        readonly runnerUp: { readonly cause: string; readonly reason: string } | null;
    }[];
}

/** Loads a scenario into a fresh org and asks the app's own Apex, as an admin. @throws ApexException when it fails */
export function diagnoseScenario(app: ScenarioApp, scenario: Scenario): ScenarioAnswer {
    const opened = openScenarioOrg(app, scenario);
    const limits = new Limits();
    const diagnosis = callEngine(opened, limits);
    return {
        name: scenario.name,
        findings: diagnosis.findings.map((finding) => foundCause(finding, opened.rowIds)),
        limits: {
            queries: limits.used('queries'),
            queryRows: limits.used('queryRows'),
            dmlStatements: limits.used('dmlStatements'),
            cpuMs: limits.used('cpuTime')
        }
    };
}

function callEngine({ org, adminId, userId }: ScenarioOrg, limits: Limits): DiagnosisJson {
    const controller = org.program.symbol('DiagnosisController')!;
    const [method] = controller.methods.get('getdiagnosis')!;
    return runInTransaction(org, { userId: adminId, limits }, () => {
        return toJson(org.program.shell(controller)[method!.js]!(userId)) as DiagnosisJson;
    });
}

function foundCause(
    finding: DiagnosisJson['findings'][number],
    rowIds: ReadonlyMap<string, string>
): FoundCause {
    const { cause, confidence, culprit, recommended, runnerUp } = finding;
    return {
        cause,
        confidence,
        ...(culprit === null ? {} : { culprit: textsOf(culprit) }),
        recommended,
        evidence: finding.evidence.map((id) => rowIds.get(id) ?? id),
        ...(runnerUp === null
            ? {}
            : { runnerUp: { cause: runnerUp.cause, reason: runnerUp.reason } })
    };
}

function textsOf(culprit: Readonly<Record<string, unknown>>): Record<string, string> {
    const texts = LOGIN_TEXTS.map((name) => [name, culprit[name]] as const);
    return Object.fromEntries(
        texts.filter((entry): entry is [(typeof entry)[0], string] => {
            return typeof entry[1] === 'string';
        })
    );
}
