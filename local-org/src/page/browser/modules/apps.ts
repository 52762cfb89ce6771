/** Which of the user's apps is open; remembered by the browser. */
import type { AppData } from '../../page-data.ts';
import { observable } from '../observable.ts';
import { context } from './context.ts';

const REMEMBERED = 'local-org.app';

/** The open app; null for a user without any. */
export const app = observable<AppData | null>(rememberedApp());

/** Opens another app. */
export function openApp(name: string): void {
    localStorage.setItem(REMEMBERED, name);
    app.set(rememberedApp());
}

/**
 * Opens an app that has a tab at this path, unless the open one has; does nothing when none has.
 */
export function openAppWith(path: string): void {
    const has = ({ tabs }: AppData) => tabs.some((tab) => tab.path === path);
    const opened = app.get();
    if (opened !== null && has(opened)) return;
    const other = context.apps.find(has);
    if (other !== undefined) openApp(other.name);
}

/** The one opened last; in a window of a utility, the one that has it. */
function rememberedApp(): AppData | null {
    const { apps, utility } = context;
    if (utility !== null) return apps.find((each) => hasUtility(each, utility)) ?? null;
    const name = localStorage.getItem(REMEMBERED);
    return apps.find((candidate) => candidate.name === name) ?? apps[0] ?? null;
}

function hasUtility({ utilities }: AppData, id: string): boolean {
    return utilities.some((utility) => utility.id === id);
}
