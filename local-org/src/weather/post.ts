/** Requests from addresses of this computer's own: 127.0.0.1 to 127.255.255.254. */
import { request } from 'node:http';

/** A request to the org; everything is sent by POST. */
export interface Posting {
    readonly path: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string;
    /** Loopback address to come from. */
    readonly from: string;
}

/** What came back. */
export interface Reply {
    readonly status: number;
    readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
    readonly text: string;
}

/** Sends a request over a connection of its own. `url` is scheme, host and port of the org. */
export type Post = (url: string, posting: Posting) => Promise<Reply>;

/** An org that doesn't answer within this many milliseconds is given up. */
const patience = 10_000;

/**
 * Sends over TCP. A computer that has 127.0.0.1 alone, as macOS has, sends everything from there.
 * @throws Error when the org can't be reached or doesn't answer in time
 */
export const post: Post = async (url, posting) => {
    try {
        return await send(url, posting, posting.from);
    } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'EADDRNOTAVAIL') throw error;
        return send(url, posting, '127.0.0.1');
    }
};

function send(url: string, { path, headers, body }: Posting, localAddress: string): Promise<Reply> {
    const { host, port } = new URL(url);
    return new Promise((resolve, reject) => {
        const outgoing = request(
            {
                host: '127.0.0.1',
                port,
                path,
                method: 'POST',
                localAddress,
                agent: false,
                headers: { ...headers, host, 'content-length': Buffer.byteLength(body) },
                signal: AbortSignal.timeout(patience)
            },
            (incoming) => {
                let text = '';
                incoming.setEncoding('utf8');
                incoming.on('data', (chunk: string) => (text += chunk));
                incoming.on('error', reject);
                incoming.on('end', () => {
                    resolve({ status: incoming.statusCode ?? 0, headers: incoming.headers, text });
                });
            }
        );
        outgoing.on('error', reject);
        outgoing.end(body);
    });
}
