/** What an attacker knows: every method that a browser may call, and how to call it as anybody. */
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { ClientOrg } from './server.ts';

const SOURCES = fileURLToPath(new URL('../../force-app/main', import.meta.url));
const METHOD =
    /@AuraEnabled(?:\([^)]*\))?\s+(?:@SuppressWarnings\([^)]*\)\s+)?public static [\w<>, ]+? (\w+)\(([^)]*)\)/g;

/** An `@AuraEnabled` method as the sources declare it. */
export interface AuraMethod {
    /** `Class/method`, as in the address. */
    readonly name: string;
    /** Apex types by parameter. */
    readonly parameters: Readonly<Record<string, string>>;
}

/** An answer over HTTP. */
export interface Answer {
    readonly status: number;
    readonly text: string;
    /** What the person reads of a refusal; empty where there is none. */
    readonly message: string;
}

/** @returns every method that a browser may call, in alphabetical order */
export async function auraMethods(): Promise<AuraMethod[]> {
    const found: AuraMethod[] = [];
    for (const file of await readdir(SOURCES, { recursive: true })) {
        if (!file.endsWith('.cls')) continue;
        const source = await readFile(join(SOURCES, file), 'utf8');
        const className = file.replace(/^.*\//, '').replace('.cls', '');
        for (const [, method, list] of source.matchAll(METHOD)) {
            found.push({ name: `${className}/${method}`, parameters: parametersOf(list ?? '') });
        }
    }
    return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Calls a method with the parameters in a body of any kind. */
export async function callApex(
    url: string,
    session: string | null,
    method: string,
    body: unknown
): Promise<Answer> {
    const response = await fetch(`${url}/apex/${method}`, {
        method: 'POST',
        headers: {
            ...(session === null ? {} : { authorization: `Bearer ${session}` }),
            'content-type': 'application/json'
        },
        body: typeof body === 'string' ? body : JSON.stringify(body)
    });
    const text = await response.text();
    return { status: response.status, text, message: response.ok ? '' : messageIn(text) };
}

/** Takes every permission set of the org from somebody, as an admin would. */
export function strip({ org }: ClientOrg, userId: string): void {
    for (const { Id, PermissionSetId } of org.store.find(
        'PermissionSetAssignment',
        'AssigneeId',
        userId
    )) {
        const [set] = org.store.find('PermissionSet', 'Id', String(PermissionSetId));
        if (set?.IsOwnedByProfile !== true) org.store.delete('PermissionSetAssignment', String(Id));
    }
}

/** @returns the Id of a person of the demo org by the part of the username before the `@` */
export function idOf({ org }: ClientOrg, name: string): string {
    return String(org.store.find('User', 'Username', `${name}@latchkey.example`)[0]?.Id);
}

/** The rows of an object that an attack must leave as they are. */
export function rowsOf({ org }: ClientOrg, object: string): string {
    return JSON.stringify([...org.store.scan(object)]);
}

function parametersOf(list: string): Record<string, string> {
    const parts = list.split(/,(?![^<]*>)/).map((part) => part.trim());
    return Object.fromEntries(
        parts
            .filter((part) => part !== '')
            .map((part) => {
                const at = part.lastIndexOf(' ');
                return [part.slice(at + 1), part.slice(0, at).trim()];
            })
    );
}

function messageIn(text: string): string {
    try {
        return (JSON.parse(text) as { message?: string }).message ?? text;
    } catch {
        return text;
    }
}
