/** Which of the user's apps is open; remembered by the browser. */
import type { AppData } from '../../page-data.ts';
import { observable } from '../observable.ts';
import { context } from './context.ts';

const REMEMBERED = 'local-org.app';

/** The open app; null for a user without any. */
export const app = observable<AppData | null>(firstApp());

/** Opens another app. */
export function openApp(name: string): void {
    localStorage.setItem(REMEMBERED, name);
    app.set(firstApp());
}

function firstApp(): AppData | null {
    const name = localStorage.getItem(REMEMBERED);
    return context.apps.find((candidate) => candidate.name === name) ?? context.apps[0] ?? null;
}
