import BROWSER from '@salesforce/label/c.Client_Browser';
import BROWSER_ON from '@salesforce/label/c.Client_Browser_On_Platform';
import FROM from '@salesforce/label/c.Client_From_Address';
import UNNAMED from '@salesforce/label/c.Client_Unnamed';
import { formatText } from 'c/textFormat';

const NO_VALUES = ['N/A', 'Unknown'];
const UI_LOGIN = 'Application';

/** How a client signs in. */
type Way = Pick<
    Apex.LoginClient,
    'isInteractive' | 'sourceIp' | 'apiType' | 'apiVersion' | 'browser' | 'platform'
>;

/** What a person calls the client: its application, "Browser", or that it gave no name. */
export function clientName(client: Apex.LoginClient): string {
    if (client.isInteractive) return BROWSER;
    return client.application ?? UNNAMED;
}

/** By which way and from where it comes, for example "SOAP Partner 50.0 · from 203.0.113.7". */
export function clientDetail(client: Way): string {
    const way = client.isInteractive ? browserText(client) : apiText(client);
    const from = client.sourceIp ? formatText(FROM, client.sourceIp) : '';
    return [way, from].filter(Boolean).join(' · ');
}

/** What a person calls the culprit: its name in the register, its application, or "Browser". */
export function culpritName(culprit: Apex.Culprit): string {
    if (culprit.integration) return culprit.integration;
    if (culprit.loginType === UI_LOGIN) return BROWSER;
    return known(culprit.application) ?? UNNAMED;
}

/** By which way and from where the culprit comes. */
export function culpritDetail(culprit: Apex.Culprit): string {
    return clientDetail({
        isInteractive: culprit.loginType === UI_LOGIN,
        sourceIp: culprit.sourceIp,
        apiType: known(culprit.apiType),
        apiVersion: known(culprit.apiVersion),
        browser: known(culprit.browser),
        platform: known(culprit.platform)
    });
}

/** Salesforce records "N/A" where there is nothing to record, and "Unknown" for a browser that it can't name. */
function known(text: string | null | undefined): string | null {
    return text && !NO_VALUES.includes(text) ? text : null;
}

function apiText(client: Way): string {
    return [client.apiType, client.apiVersion].filter(Boolean).join(' ');
}

function browserText(client: Way): string {
    if (client.browser && client.platform) {
        return formatText(BROWSER_ON, client.browser, client.platform);
    }
    return client.browser ?? client.platform ?? '';
}
