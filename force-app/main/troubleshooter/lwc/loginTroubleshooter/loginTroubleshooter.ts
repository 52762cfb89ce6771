import { LightningElement } from 'lwc';
import getOwnSignIns from '@salesforce/apex/LoginTroubleshooterController.getOwnSignIns';
import ADVICE_STOP from '@salesforce/label/c.Troubleshooter_Advice_Stop';
import ADVICE_STOP_NO_END from '@salesforce/label/c.Troubleshooter_Advice_Stop_No_End';
import HEALTHY from '@salesforce/label/c.Troubleshooter_Healthy_Heading';
import LOADING from '@salesforce/label/c.Troubleshooter_Loading';
import LOOKED from '@salesforce/label/c.Troubleshooter_Looked_At';
import NONE from '@salesforce/label/c.Troubleshooter_No_Sign_Ins';
import SURE from '@salesforce/label/c.Troubleshooter_Sure';
import TROUBLE from '@salesforce/label/c.Troubleshooter_Heading';
import { messageOf } from 'c/apexError';
import { Poller } from 'c/poller';
import { formatText } from 'c/textFormat';
import { adviceGroups, type AdviceGroup } from './adviceGroups';
import { signInRow, type SignInRow } from './signInRow';

const PAUSE_MS = 15_000;
const NO_TROUBLE = ['NO_PROBLEM_FOUND', 'NO_ATTEMPT_RECORDED'];

/** A person's own sign-ins of the last days in plain words: what works, what fails, since when and why. */
export default class LoginTroubleshooter extends LightningElement {
    found?: Apex.OwnSignIns;
    error = '';

    private poller = new Poller(() => this.load(), PAUSE_MS);

    connectedCallback(): void {
        this.poller.start();
    }

    disconnectedCallback(): void {
        this.poller.stop();
    }

    get isHealthy(): boolean {
        return Boolean(this.found) && !this.verdict;
    }

    get heading(): string {
        return this.isHealthy ? HEALTHY : TROUBLE;
    }

    get subheading(): string {
        if (!this.found) return this.error ? '' : LOADING;
        const text = this.found.clients.length ? LOOKED : NONE;
        return formatText(text, this.found.windowDays);
    }

    /** What fails comes first; otherwise the most recently seen. */
    get rows(): SignInRow[] {
        const { found } = this;
        if (!found) return [];
        const working = found.clients.filter((client) => client.failures === 0);
        return [...this.failing, ...working].map((client) => signInRow(client, found));
    }

    /** What is wrong; undefined when nothing is. */
    get verdict(): Apex.Finding | undefined {
        const first = this.found?.diagnosis.findings[0];
        return first && !NO_TROUBLE.includes(first.cause) ? first : undefined;
    }

    get sureText(): string {
        return formatText(SURE, Math.round((this.verdict?.confidence ?? 0) * 100));
    }

    get groups(): AdviceGroup[] {
        return this.verdict ? adviceGroups(this.verdict.advice) : [];
    }

    /** Only when wrong passwords are at work: each further one brings the next lock closer. */
    get warning(): string {
        const policy = this.found?.policy;
        if (!policy?.maxInvalidAttempts || !this.failing.some((c) => c.wrongPasswords > 0)) {
            return '';
        }
        return policy.lockoutMinutes
            ? formatText(ADVICE_STOP, policy.maxInvalidAttempts, policy.lockoutMinutes)
            : formatText(ADVICE_STOP_NO_END, policy.maxInvalidAttempts);
    }

    handleRetry(): void {
        void this.load();
    }

    private get failing(): Apex.LoginClient[] {
        return this.found?.clients.filter((client) => client.failures > 0) ?? [];
    }

    private async load(): Promise<void> {
        try {
            this.found = await getOwnSignIns();
            this.error = '';
        } catch (error) {
            this.error = messageOf(error);
        }
    }
}
