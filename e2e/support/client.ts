/** Real clients that sign in with a stored password. */
import { Connection } from '@jsforce/jsforce-node';

interface Request {
    body?: unknown;
}

/** What jsforce sends its requests with. */
interface Wire {
    _transport: { httpRequest: (request: Request, ...more: unknown[]) => unknown };
}

/**
 * Signs in by SOAP login() with jsforce, under a name as integrations give it: in the header CallOptions, which jsforce sends
 * empty.
 * @param url of the org
 * @param name what LoginHistory records as the application
 * @throws Error with the words of the org when it refuses
 */
export async function signInAs(
    url: string,
    name: string,
    username: string,
    secret: string
): Promise<Connection> {
    const connection = new Connection({ loginUrl: url, logLevel: 'FATAL' });
    const wire = (connection as unknown as Wire)._transport;
    const send = wire.httpRequest.bind(wire);
    wire.httpRequest = (request, ...more) =>
        send({ ...request, body: withName(request.body, name) }, ...more);
    await connection.login(username, secret);
    return connection;
}

/**
 * Signs in by the OAuth username-password flow with jsforce, as an app of the demo org.
 * @param name of the app, as LoginHistory records it
 * @throws Error with the words of the org when it refuses
 */
export async function signInByOAuth(
    url: string,
    name: string,
    username: string,
    secret: string
): Promise<Connection> {
    const demo = (await (await fetch(`${url}/local/demo.json`)).json()) as {
        apps: { name: string; clientId: string; clientSecret: string }[];
    };
    const app = demo.apps.find((each) => each.name === name);
    if (app === undefined) throw new Error(`The demo org has no app ${name}.`);
    const { clientId, clientSecret } = app;
    const connection = new Connection({
        oauth2: { loginUrl: url, clientId, clientSecret },
        logLevel: 'FATAL'
    });
    await connection.login(username, secret);
    return connection;
}

function withName(body: unknown, name: string): unknown {
    if (typeof body !== 'string') return body;
    const header =
        '<se:Header><CallOptions xmlns="urn:partner.soap.sforce.com">' +
        `<client>${name}</client></CallOptions></se:Header>`;
    return body.replace('<se:Header/>', header);
}
