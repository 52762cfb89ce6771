/** A browser without a window, over the router of a server in this process. */
import { password } from '../identity/fixture.ts';
import type { ServerFixture } from './fixture.ts';

/** Where tests reach the server. */
const host = 'localhost:3000';

/** A browser: keeps cookies, sends forms. */
export function browse({ app }: ServerFixture) {
    const cookies = new Map<string, string>();
    const send = async (
        method: 'GET' | 'POST',
        url: string,
        form?: Record<string, string>,
        headers = {}
    ) => {
        const response = await app.inject({
            method,
            url,
            headers: {
                host,
                accept: 'text/html',
                cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
                ...(form === undefined
                    ? {}
                    : { 'content-type': 'application/x-www-form-urlencoded' }),
                ...headers
            },
            ...(form === undefined ? {} : { payload: new URLSearchParams(form).toString() })
        });
        for (const { name, value } of response.cookies)
            cookies.set(name, encodeURIComponent(value));
        return response;
    };
    return {
        get: (url: string, headers = {}) => send('GET', url, undefined, headers),
        post: (url: string, form: Record<string, string>, headers = {}) =>
            send('POST', url, form, headers),
        signIn: (secret = password, more = {}) => {
            return send('POST', '/login', {
                username: 'mia@acme.example',
                password: secret,
                ...more
            });
        }
    };
}

/** The CSRF token of a page's form. */
export function csrfIn(page: string): string {
    return /name="csrf" value="([^"]+)"/.exec(page)![1]!;
}
