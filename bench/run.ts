/** `npm run bench`: measures on this computer, within two minutes, over loopback alone. */
import process from 'node:process';
import { measureApex } from './apex.ts';
import { measureFirstContent } from './first-content.ts';
import { measureLongHistory } from './long-history.ts';
import { measureLogins } from './logins.ts';
import { startMeasuredOrg } from './org.ts';
import { measureConsole } from './sessions.ts';
import { layOut, type Table } from './stats.ts';

const show = (table: Table) => void process.stdout.write(`${layOut(table)}\n`);

const org = await startMeasuredOrg();
try {
    show(await measureLogins(org));
    show(await measureConsole(org));
    show(await measureFirstContent(org));
} finally {
    await org.stop();
}
show(await measureLongHistory());
show(measureApex());
