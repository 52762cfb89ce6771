/** One call of an `@AuraEnabled` method. */
import { context } from './context.ts';
import { sessionEnded } from './session.ts';

/** What a component gets to catch, in the shape of an org. */
export interface ApexError {
    readonly body: unknown;
    readonly ok: false;
    readonly status: number;
    readonly statusText: string;
    readonly errorType: 'fetchResponse';
    readonly headers: Readonly<Record<string, string>>;
}

/**
 * Calls the method and gives back its value.
 * @throws ApexError when it throws, is refused or can't be reached
 */
export async function callApex(name: string, params: object = {}): Promise<unknown> {
    const response = await post(name, params);
    const body = await bodyOf(response);
    if (response.ok) return body;
    if (response.status === 401) sessionEnded.set(true);
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- a plain object, as in an org
    throw apexError(response.status, response.statusText, body);
}

async function post(name: string, params: object): Promise<Response> {
    try {
        return await fetch(`/apex/${name.replace('.', '/')}`, {
            method: 'POST',
            headers: { 'content-type': 'application/json', 'x-csrf-token': context.csrfToken },
            body: JSON.stringify(params)
        });
    } catch {
        // eslint-disable-next-line @typescript-eslint/only-throw-error -- a plain object, as in an org
        throw apexError(0, '', { message: 'The server could not be reached.' });
    }
}

async function bodyOf(response: Response): Promise<unknown> {
    const text = await response.text();
    if (text === '') return null;
    try {
        return JSON.parse(text);
    } catch {
        return { message: text };
    }
}

/** The error that a component catches, or is provided with. */
export function apexError(status: number, statusText: string, body: unknown): ApexError {
    return Object.freeze({
        body,
        ok: false,
        status,
        statusText,
        errorType: 'fetchResponse',
        headers: {}
    });
}
