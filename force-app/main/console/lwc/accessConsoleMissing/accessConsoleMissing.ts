import { LightningElement, api } from 'lwc';
import BODY from '@salesforce/label/c.Missing_Mail_Body';
import HEADING from '@salesforce/label/c.Missing_Heading';
import KIND from '@salesforce/label/c.Missing_Kind';
import PART from '@salesforce/label/c.Missing_Heading_Part';
import OWN from '@salesforce/label/c.Missing_Works_Own';
import REQUESTS from '@salesforce/label/c.Missing_Works_Requests';
import RESET from '@salesforce/label/c.Missing_Works_Reset';
import SEARCH from '@salesforce/label/c.Missing_Works_Search';
import SEND from '@salesforce/label/c.Missing_Send';
import SUBJECT from '@salesforce/label/c.Missing_Mail_Subject';
import TEXT from '@salesforce/label/c.Missing_Text';
import UNKNOWN from '@salesforce/label/c.Missing_Who_Unknown';
import WHAT from '@salesforce/label/c.Missing_What';
import WHO from '@salesforce/label/c.Missing_Who';
import WORKS from '@salesforce/label/c.Missing_Works';
import LOCALE from '@salesforce/i18n/locale';
import canResetPasswords from '@salesforce/customPermission/Latchkey_Can_Reset_Passwords';
import canWorkRequests from '@salesforce/customPermission/Latchkey_Can_Work_Requests';
import { formatText } from 'c/textFormat';

const namesOr = new Intl.ListFormat(LOCALE, { type: 'disjunction' });

/** What the running user lacks, who can grant it and what works without it: as a page, or as a note above lists. */
export default class AccessConsoleMissing extends LightningElement {
    @api missing: Apex.MissingPermission[] = [];
    /** Names of people who can grant it. */
    @api grantors: string[] = [];
    /** True where nothing else can be shown. */
    @api isWhole = false;

    label = {
        heading: HEADING,
        kind: KIND,
        part: PART,
        send: SEND,
        text: TEXT,
        what: WHAT,
        who: WHO,
        works: WORKS
    };

    get whoText(): string {
        return this.grantors.length ? namesOr.format(this.grantors) : UNKNOWN;
    }

    get mailLink(): string {
        const body = formatText(BODY, this.missing.map(({ name }) => name).join(', '));
        return `mailto:?subject=${encodeURIComponent(SUBJECT)}&body=${encodeURIComponent(body)}`;
    }

    get works(): string[] {
        return [
            canWorkRequests ? REQUESTS : '',
            SEARCH,
            canResetPasswords && !this.lacksReset ? RESET : '',
            OWN
        ].filter(Boolean);
    }

    private get lacksReset(): boolean {
        return this.missing.some(({ code }) => code === 'RESET');
    }
}
