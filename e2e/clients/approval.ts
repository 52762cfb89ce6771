/** What a person does in a browser while an app waits: signs in and allows it. */
import type { Person } from './server.ts';

const form = { 'content-type': 'application/x-www-form-urlencoded' };

/**
 * Signs in and approves an app.
 * @returns the code that the browser would carry to the app
 */
export async function approve(
    url: string,
    { username, password }: Person,
    app: { readonly clientId: string; readonly redirectUri: string }
): Promise<string> {
    const signedIn = await fetch(`${url}/login`, {
        method: 'POST',
        headers: form,
        body: new URLSearchParams({ username, password }),
        redirect: 'manual'
    });
    const cookie = signedIn.headers.getSetCookie()[0]?.split(';')[0] ?? '';
    const wanted = {
        response_type: 'code',
        client_id: app.clientId,
        redirect_uri: app.redirectUri
    };
    const path = `${url}/services/oauth2/authorize`;
    const page = await fetch(`${path}?${new URLSearchParams(wanted)}`, { headers: { cookie } });
    const csrf = /name="csrf" value="([^"]+)"/.exec(await page.text())?.[1] ?? '';
    const answer = await fetch(path, {
        method: 'POST',
        headers: { ...form, cookie },
        body: new URLSearchParams({ ...wanted, csrf, decision: 'allow' }),
        redirect: 'manual'
    });
    const location = new URL(answer.headers.get('location') ?? url);
    const code = location.searchParams.get('code');
    if (code === null) throw new Error(`The approval led to ${location.pathname}.`);
    return code;
}
