/** `page/context`: what the server put into the document. */
import { PAGE_DATA_ID, type PageData } from '../../page-data.ts';

/** The page's data; read once, when the page loads. */
export const context = JSON.parse(
    document.getElementById(PAGE_DATA_ID)?.textContent ?? '{}'
) as PageData;

/** A value of `@salesforce/i18n/*`, or undefined to use the default. */
export function i18n(key: string): string | number | undefined {
    return context.i18n[key];
}

/** Value of `@salesforce/customPermission/*` and its like: true or undefined, never false. */
export function granted(kind: 'custom' | 'user', name: string): true | undefined {
    const names = kind === 'custom' ? context.customPermissions : context.userPermissions;
    return names.includes(name) || undefined;
}
