import { LightningElement, api } from 'lwc';
import ALL from '@salesforce/label/c.Troubleshooter_Show_All';
import DETAILS from '@salesforce/label/c.Troubleshooter_Details_Button';
import SURE from '@salesforce/label/c.Troubleshooter_Sure';
import { formatText } from 'c/textFormat';
import { adviceGroups, type AdviceGroup } from './adviceGroups';
import { signInRow, type SignInRow } from './signInRow';

interface Row extends SignInRow {
    isOpen: boolean;
    /** The same for the button, which needs a text. */
    expanded: 'true' | 'false';
}

/** What fails stands in full; one line is enough for what works. */
const FAILING_SHOWN = 3;
const WORKING_SHOWN = 1;

/** What was found about one's own sign-ins, what fails first; how we know it opens on request. */
export default class LoginTroubleshooterSignIns extends LightningElement {
    @api found!: Apex.OwnSignIns;
    /** What is wrong; absent when nothing is. */
    @api verdict?: Apex.Finding;

    label = { details: DETAILS };
    openKeys: readonly string[] = [];
    showsAll = false;

    get rows(): Row[] {
        const { clients } = this.found;
        const failing = clients.filter(({ failures }) => failures > 0);
        const working = clients.filter(({ failures }) => failures === 0);
        const shown = this.showsAll
            ? [...failing, ...working]
            : [...failing.slice(0, FAILING_SHOWN), ...working.slice(0, WORKING_SHOWN)];
        return shown.map((client) => this.row(client));
    }

    get allText(): string {
        const { length } = this.found.clients;
        return this.rows.length < length ? formatText(ALL, length) : '';
    }

    get isExplained(): boolean {
        return Boolean(this.verdict) && this.openKeys.length > 0;
    }

    get sureText(): string {
        return formatText(SURE, Math.round((this.verdict?.confidence ?? 0) * 100));
    }

    get groups(): AdviceGroup[] {
        return this.verdict ? adviceGroups(this.verdict.advice) : [];
    }

    handleDetails(event: Event): void {
        const { key } = (event.currentTarget as HTMLElement).dataset;
        this.openKeys = this.openKeys.includes(key as string)
            ? this.openKeys.filter((open) => open !== key)
            : [...this.openKeys, key as string];
    }

    handleAll(): void {
        this.showsAll = true;
    }

    private row(client: Apex.LoginClient): Row {
        const row = signInRow(client, this.found);
        const isOpen = this.openKeys.includes(row.key);
        return { ...row, isOpen, expanded: isOpen ? 'true' : 'false' };
    }
}
