/** A client that keeps its connection, as long as the org does. */
import { Agent, request } from 'node:http';
import { text } from 'node:stream/consumers';

/** Calls with one session. */
export interface Caller {
    /** @returns the body @throws Error naming the status when it isn't 200 */
    readonly call: (method: 'GET' | 'POST', path: string, body?: unknown) => Promise<string>;
    readonly close: () => void;
}

/** A caller with a connection of its own. @param url scheme, host and port of the org */
export function createCaller(url: string, session: string): Caller {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const authorization = `Bearer ${session}`;
    const call: Caller['call'] = (method, path, body) => {
        const payload = body === undefined ? null : JSON.stringify(body);
        const headers =
            payload === null ? {} : { 'content-type': 'application/json; charset=utf-8' };
        return new Promise((resolve, reject) => {
            const options = { agent, method, headers: { ...headers, authorization } };
            const outgoing = request(new URL(path, url), options, (incoming) => {
                text(incoming).then((answer) => {
                    if (incoming.statusCode === 200) resolve(answer);
                    else reject(new Error(`${path} answered ${incoming.statusCode}`));
                }, reject);
            });
            outgoing.on('error', reject);
            outgoing.end(payload);
        });
    };
    return { call, close: () => agent.destroy() };
}
