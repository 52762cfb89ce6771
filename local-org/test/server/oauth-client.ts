/** An OAuth client over the router of a server in this process. */
import type { ServerFixture } from './fixture.ts';

/** Posts a form; `body` is the parsed answer. */
export async function postForm(
    { app }: ServerFixture,
    url: string,
    form: Record<string, string>,
    headers = {}
) {
    const response = await app.inject({
        method: 'POST',
        url,
        headers: {
            host: 'localhost:3000',
            'content-type': 'application/x-www-form-urlencoded',
            ...headers
        },
        payload: new URLSearchParams(form).toString()
    });
    const text = response.body === '' ? '{}' : response.body;
    return { statusCode: response.statusCode, body: JSON.parse(text) as Record<string, string> };
}

/** Asks the token endpoint. */
export function postToken(org: ServerFixture, form: Record<string, string>, headers = {}) {
    return postForm(org, '/services/oauth2/token', form, headers);
}
