import type { OrgSettings } from '../../identity/settings.ts';

/** What to type into the field of refusals by application. */
export const statusesHint =
    'One a line: application = text that LoginHistory shows. Empty for none.';

/** Refusals as text, one a line. */
export function statusesText(statuses: OrgSettings['newStatuses']): string {
    return Object.entries(statuses)
        .map(([application, status]) => `${application} = ${status}`)
        .join('\n');
}

/** Refusals out of text; whether they can be is for identity to say. */
export function statusesIn(text: string): Record<string, string> {
    const entries = text.split(/[\r\n]+/).filter((entry) => entry.trim() !== '');
    return Object.fromEntries(
        entries.map((entry) => {
            const [application = '', ...status] = entry.split('=');
            return [application.trim(), status.join('=').trim()];
        })
    );
}
