import BROWSER from '@salesforce/label/c.Client_Browser';
import BROWSER_ON from '@salesforce/label/c.Client_Browser_On_Platform';
import FROM from '@salesforce/label/c.Client_From_Address';
import UNNAMED from '@salesforce/label/c.Client_Unnamed';
import { formatText } from 'c/textFormat';

/** What a person calls the client: its application, "Browser", or that it gave no name. */
export function clientName(client: Apex.LoginClient): string {
    if (client.isInteractive) return BROWSER;
    return client.application ?? UNNAMED;
}

/** By which way and from where it comes, for example "SOAP Partner 50.0 · from 203.0.113.7". */
export function clientDetail(client: Apex.LoginClient): string {
    const way = client.isInteractive ? browserText(client) : apiText(client);
    const from = client.sourceIp ? formatText(FROM, client.sourceIp) : '';
    return [way, from].filter(Boolean).join(' · ');
}

function apiText(client: Apex.LoginClient): string {
    return [client.apiType, client.apiVersion].filter(Boolean).join(' ');
}

function browserText(client: Apex.LoginClient): string {
    if (client.browser && client.platform) {
        return formatText(BROWSER_ON, client.browser, client.platform);
    }
    return client.browser ?? client.platform ?? '';
}
