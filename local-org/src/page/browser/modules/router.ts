/**
 * Which page of the app is shown: page references and addresses, and the browser's history between
 * them.
 */
import { observable } from '../observable.ts';
import { app, openAppWith } from './apps.ts';

/** A page, in the words of `lightning/navigation`. */
export interface PageReference {
    readonly type: string;
    readonly attributes?: Readonly<Record<string, unknown>>;
    readonly state?: Readonly<Record<string, string>>;
}

/** Name under which Home stands among an app's tabs. */
export const HOME = 'standard-home';

/** Developer name of the tab that is shown, or null when the address belongs to none. */
export const currentTab = observable<string | null>(null);

/** The page that is shown. */
export const currentPage = observable<PageReference>(home());

/** Follows the address from now on. */
export function startRouter(): void {
    window.addEventListener('popstate', follow);
    follow();
}

/** Shows an address without loading the document again. */
export function goTo(path: string, replace = false): void {
    if (path !== location.pathname + location.search) {
        history[replace ? 'replaceState' : 'pushState'](null, '', path);
        window.scrollTo(0, 0);
    }
    follow();
}

/** Shows what a page reference names; web pages open in a tab of their own. */
export function navigate(page: PageReference, replace = false): void {
    if (page.type === 'standard__webPage') {
        window.open(addressOf(page), '_blank', 'noopener');
        return;
    }
    goTo(addressOf(page), replace);
}

/**
 * The address of a page reference.
 * @throws Error for a type of page that local-org doesn't have
 */
export function addressOf({ type, attributes = {}, state = {} }: PageReference): string {
    if (type === 'standard__webPage') return webAddress(String(attributes.url));
    const query = new URLSearchParams(state).toString();
    return tabPath(type, attributes) + (query === '' ? '' : `?${query}`);
}

function tabPath(type: string, attributes: Readonly<Record<string, unknown>>): string {
    if (type === 'standard__namedPage' && attributes.pageName === 'home') return '/home';
    if (type === 'standard__navItemPage') return `/app/${kebabCase(String(attributes.apiName))}`;
    if (type === 'standard__recordPage') {
        const { objectApiName = '-', recordId, actionName = 'view' } = attributes;
        return ['/record', objectApiName, recordId, actionName].join('/');
    }
    throw new Error(`local-org has no page of type ${type} ${JSON.stringify(attributes)}.`);
}

/** Only what a link may lead to: no `javascript:`. */
function webAddress(url: string): string {
    const { protocol } = new URL(url, location.href);
    if (['http:', 'https:', 'mailto:', 'tel:'].includes(protocol)) return url;
    throw new Error(`A page can't be opened by a ${protocol} address.`);
}

/** `Access_Console` → `access-console`. */
function kebabCase(name: string): string {
    return name.replaceAll('_', '-').toLowerCase();
}

function home(): PageReference {
    return { type: 'standard__namedPage', attributes: { pageName: 'home' }, state: {} };
}

function follow(): void {
    const path = location.pathname === '/' ? '/home' : location.pathname;
    openAppWith(path);
    const tab = app.get()?.tabs.find((candidate) => candidate.path === path);
    currentTab.set(tab?.name ?? null);
    currentPage.set({ ...referenceOf(tab?.name ?? null), state: stateOf(location.search) });
}

function referenceOf(tab: string | null): PageReference {
    if (tab === HOME) return home();
    if (tab !== null) return { type: 'standard__navItemPage', attributes: { apiName: tab } };
    return { type: 'standard__webPage', attributes: { url: location.pathname } };
}

function stateOf(search: string): Record<string, string> {
    return Object.fromEntries(new URLSearchParams(search));
}
