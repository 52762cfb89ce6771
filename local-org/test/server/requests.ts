/** Requests that no well-behaved client sends, and repeatable chance to make them. */

/** Chance that repeats itself: mulberry32. */
export function dice(seed: number): (below: number) => number {
    let state = seed;
    return (below) => {
        state = (state + 0x6d2b79f5) | 0;
        let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
        mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
        return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
    };
}

/** A request for `inject`, or for a socket. */
export interface WildRequest {
    readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
    readonly url: string;
    readonly headers: Record<string, string>;
    readonly payload: string | Buffer;
}

const fragments = [
    '',
    'a',
    '\0',
    '\ud800',
    '<x>',
    '&lol;',
    '<!DOCTYPE x [<!ENTITY a "b">]>',
    ']]>',
    '{}',
    '[',
    '{"a":',
    'null',
    '__proto__',
    'constructor',
    '%00',
    '%zz',
    '../../etc/passwd',
    "' OR '1'='1",
    'SELECT Id FROM User',
    'SELECT (SELECT Id FROM',
    'x'.repeat(5_000),
    '\r\nSet-Cookie: a=b',
    '-1',
    '9'.repeat(40),
    '😀',
    '005Lk0000000001AAA',
    'nobody@acme.example'
];

const paths = [
    '/login',
    '/login/verify',
    '/login/reset?c=',
    '/login/forgot',
    '/logout',
    '/setup',
    '/setup/users/',
    '/setup/profiles/',
    '/inbox',
    '/inbox.json',
    '/session.json',
    '/healthz',
    '/services/Soap/u/50.0',
    '/services/Soap/c/64.0/',
    '/services/Soap/u/',
    '/services/oauth2/token',
    '/services/oauth2/authorize?client_id=',
    '/services/oauth2/revoke',
    '/services/oauth2/userinfo',
    '/id/',
    '/services/data/v60.0/query?q=',
    '/services/data/v60.0/sobjects/User/',
    '/services/data/v60.0/sobjects/',
    '/services/data/',
    '//services/data',
    '/apex/Greeter/greet',
    '/apex/'
];

const types = [
    'application/x-www-form-urlencoded',
    'application/json',
    'text/xml; charset=UTF-8',
    'multipart/form-data; boundary=x',
    'nonsense'
];

const fields = [
    'username',
    'password',
    'grant_type',
    'client_id',
    'client_secret',
    'assertion',
    'refresh_token',
    'code',
    'startURL',
    'csrf',
    'un',
    'token',
    'NewPassword'
];

const grants = [
    'password',
    'client_credentials',
    'refresh_token',
    'urn:ietf:params:oauth:grant-type:jwt-bearer'
];

/** The next wild request. @param bearer a live session for some of them */
export function wildRequest(roll: (below: number) => number, bearer: string): WildRequest {
    const pick = <T>(list: readonly T[]): T => list[roll(list.length)]!;
    const scrap = () => pick(fragments) + (roll(3) === 0 ? pick(fragments) : '');
    const method = pick(['GET', 'POST', 'POST', 'POST', 'PUT', 'PATCH', 'DELETE'] as const);
    const tail = roll(3) === 0 ? '' : encodeURIComponent(scrap().replace(/\p{Cs}/gu, ''));
    const headers: Record<string, string> = { host: 'localhost:3000' };
    if (roll(4) > 0) headers['content-type'] = pick(types);
    if (roll(3) === 0) headers.authorization = `Bearer ${roll(2) === 0 ? bearer : 'x'}`;
    if (roll(8) === 0) headers['content-encoding'] = pick(['gzip', 'br', 'identity']);
    if (roll(8) === 0) headers.origin = 'https://evil.example';
    if (roll(8) === 0)
        headers.cookie = `latchkey_session=${encodeURIComponent(pick(['x', bearer]))}`;
    const payload = method === 'GET' ? '' : body();
    return { method, url: pick(paths) + tail, headers, payload };

    function body(): string {
        const kind = roll(5);
        if (kind === 0) return scrap();
        if (kind === 1) return form();
        if (kind === 2) return JSON.stringify({ [scrap()]: scrap(), [pick(fields)]: scrap() });
        if (kind === 3) return envelope(scrap());
        return envelope(
            `<login><username>${escape(scrap())}</username><password>x</password></login>`
        );
    }

    function form(): string {
        const filled = new URLSearchParams({ grant_type: pick(grants) });
        for (let n = roll(6); n > 0; n--) filled.append(pick(fields), scrap());
        return filled.toString();
    }
}

function envelope(content: string): string {
    return `<e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"><e:Body>${content}</e:Body></e:Envelope>`;
}

function escape(text: string): string {
    return text.replace(/[<&]/g, '');
}
