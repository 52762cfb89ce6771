/** The demo org in a process of its own, so that whoever measures doesn't slow it down. */
import { mkdtempSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { openOrg } from '../local-org/src/cli/open-org.ts';
import { warmUp } from '../local-org/src/diagnose/warm-up.ts';
import { demoApps, demoUsers } from '../local-org/src/identity/demo/secrets.ts';
import { startMail } from '../local-org/src/mail/start.ts';
import { registerPage } from '../local-org/src/page/index.ts';
import { createServer } from '../local-org/src/server/index.ts';

const data = mkdtempSync(join(tmpdir(), 'latchkey-bench-'));
const { org, clock, site } = openOrg({ data, clock: null, empty: false, reset: false });
const mail = await startMail(org, null);
const server = createServer(org, {
    inbox: mail.inbox,
    demoPeople: () => [],
    controls: { clock, demo: () => ({ users: demoUsers(org.store), apps: demoApps(org.store) }) }
});
await registerPage(server, org);
await server.listen({ port: 0, host: '127.0.0.1' });
site.url = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
// A server that has been there for some seconds is what people meet.
await warmUp(org, new AbortController().signal);
process.send?.(site.url);

// The parent's end, whatever it was, is this one's too.
process.once('disconnect', () => {
    org.store.close();
    rmSync(data, { recursive: true });
    process.exit();
});
