import type { AppData } from '../../../page-data.ts';
import { openApp } from '../../modules/apps.ts';
import { context } from '../../modules/context.ts';
import { goTo } from '../../modules/router.ts';
import Disclosure from '../disclosure/disclosure.ts';

const PLACES = [4, 12, 20];

/** The nine dots, and the apps that the user may open. */
export default class AppLauncher extends Disclosure {
    apps: readonly AppData[] = context.apps;
    dots = PLACES.flatMap((y) => PLACES.map((x) => ({ key: `${x}-${y}`, x, y })));

    get hasApps(): boolean {
        return this.apps.length > 0;
    }

    handleApp(event: MouseEvent): void {
        const { name } = (event.currentTarget as HTMLElement).dataset;
        this.open = false;
        (this.refs?.button as HTMLElement | undefined)?.focus();
        openApp(String(name));
        goTo(this.apps.find((app) => app.name === name)?.tabs[0]?.path ?? '/home');
    }
}
