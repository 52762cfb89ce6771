/** `page/main`: draws the page into the document. */
import '@lwc/synthetic-shadow';
import { createElement } from 'lwc';
import Page from 'shell/page';
import UtilityWindow from 'shell/utilityWindow';
import { app } from './apps.ts';
import { context } from './context.ts';
import { startRouter } from './router.ts';
import { setUtilities } from './utilities.ts';

setUtilities(app.get()?.utilities ?? []);
app.subscribe((opened) => setUtilities(opened?.utilities ?? []));
startRouter();

const root =
    context.utility === null
        ? createElement('shell-page', { is: Page })
        : createElement('shell-utility-window', { is: UtilityWindow });
document.body.append(root);
document.getElementById('skeleton')?.remove();

if (context.watch) new EventSource('/platform/edits').onmessage = () => location.reload();
