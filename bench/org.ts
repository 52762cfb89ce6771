/** Starts the org that is measured. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Somebody with the secrets that a client needs. */
export interface Person {
    readonly username: string;
    readonly password: string;
    readonly securityToken: string;
}

/** An org that is being measured. */
export interface MeasuredOrg {
    readonly url: string;
    /** By the part of the username before the `@`. */
    readonly person: (name: string) => Person;
    /** Client id and secret of an app, as form fields. */
    readonly appFields: (name: string) => { client_id: string; client_secret: string };
    readonly stop: () => Promise<void>;
}

interface Demo {
    readonly users: readonly Person[];
    readonly apps: readonly { name: string; clientId: string; clientSecret: string }[];
}

/** Starts it on a free port of 127.0.0.1, with data of its own. @throws Error when it ends early */
export async function startMeasuredOrg(): Promise<MeasuredOrg> {
    const child = fork(fileURLToPath(new URL('server.ts', import.meta.url)), {
        execArgv: ['--import=tsx']
    });
    const early = once(child, 'exit').then(() => {
        throw new Error('The org ended before it was ready.');
    });
    const [url] = (await Promise.race([once(child, 'message'), early])) as [string];
    early.catch(() => undefined);
    const demo = (await (await fetch(`${url}/local/demo.json`)).json()) as Demo;
    return {
        url,
        person: (name) => find(demo.users, ({ username }) => username.startsWith(`${name}@`)),
        appFields: (name) => {
            const { clientId, clientSecret } = find(demo.apps, (app) => app.name === name);
            return { client_id: clientId, client_secret: clientSecret };
        },
        stop: async () => {
            const ended = once(child, 'exit');
            child.disconnect();
            await ended;
        }
    };
}

function find<T>(items: readonly T[], isIt: (item: T) => boolean): T {
    const found = items.find(isIt);
    if (found === undefined) throw new Error('The demo org lacks what is to be measured.');
    return found;
}
