/** The doors as a client finds them: what it sends, and the session it is given. */
import type { Post, Reply } from './post.ts';

/** Who comes from where. */
interface Visitor {
    readonly username: string;
    /** Password, for clients with the security token appended. */
    readonly secret: string;
    /** Loopback address. */
    readonly from: string;
}

/** A client of the SOAP partner API. */
export interface SoapVisitor extends Visitor {
    readonly application: string;
    /** Such as `60.0`. */
    readonly version: string;
}

/** What a client of the token endpoint sends, the grant type included. */
export interface TokenRequest {
    readonly from: string;
    readonly fields: Readonly<Record<string, string>>;
}

const form = { 'content-type': 'application/x-www-form-urlencoded' } as const;
const userAgent =
    'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) ' +
    'Chrome/142.0.0.0 Safari/537.36';

/** Signs in by SOAP `login()`. @returns the session, or null when refused */
export async function bySoap(post: Post, url: string, visitor: SoapVisitor) {
    const { from, version } = visitor;
    const reply = await post(url, {
        path: `/services/Soap/u/${version}`,
        headers: { 'content-type': 'text/xml; charset=UTF-8', soapaction: '""' },
        body: envelope(visitor),
        from
    });
    return /<sessionId>([^<]+)<\/sessionId>/.exec(reply.text)?.[1] ?? null;
}

/** Asks for an access token. @returns it, or null when refused */
export async function byOAuth(post: Post, url: string, { from, fields }: TokenRequest) {
    const body = new URLSearchParams(fields).toString();
    const reply = await post(url, { path: '/services/oauth2/token', headers: form, body, from });
    if (reply.status !== 200) return null;
    return (JSON.parse(reply.text) as { access_token: string }).access_token;
}

/** Signs in at the sign-in page. @returns the browser's cookies, or null when refused */
export async function byBrowser(post: Post, url: string, { username, secret, from }: Visitor) {
    const reply = await post(url, {
        path: '/login',
        headers: { ...form, origin: url, 'user-agent': userAgent },
        body: new URLSearchParams({ username, password: secret }).toString(),
        from
    });
    return reply.status === 303 ? cookiesOf(reply) : null;
}

function cookiesOf({ headers }: Reply): string {
    const cookies = headers['set-cookie'] ?? [];
    return [cookies]
        .flat()
        .map((cookie) => cookie.split(';', 1)[0])
        .join('; ');
}

function envelope({ username, secret, application }: SoapVisitor): string {
    return (
        '<?xml version="1.0" encoding="UTF-8"?>' +
        '<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/" ' +
        'xmlns:p="urn:partner.soap.sforce.com">' +
        `<e:Header><p:CallOptions><p:client>${escape(application)}</p:client></p:CallOptions>` +
        `</e:Header><e:Body><p:login><p:username>${escape(username)}</p:username>` +
        `<p:password>${escape(secret)}</p:password></p:login></e:Body></e:Envelope>`
    );
}

function escape(text: string): string {
    return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
