/**
 * Secrets of the demo org: derived from a random seed of its own, so that no two orgs share them.
 */
import { createHmac } from 'node:crypto';
import type { Store } from '../../store/store.ts';
import { credentialOf } from '../credentials.ts';
import { matchesDigest, tokenLength } from '../tokens.ts';
import { findUser, idOf } from '../users.ts';
import { demoPassword, people } from './people.ts';

/** A demo person with what a client needs to sign in. */
export interface DemoSecrets {
    readonly username: string;
    /** As seeded; the person may have changed it since. */
    readonly password: string;
    /** Null when the token was replaced since the demo data was made. */
    readonly securityToken: string | null;
    readonly persona: string;
}

/** A demo app with its secret. */
export interface DemoAppSecrets {
    readonly name: string;
    readonly clientId: string;
    readonly clientSecret: string;
    readonly runAs: string | null;
    readonly callbackUrl: string | null;
}

/** Marks the org as a demo org and keeps its seed. */
export function rememberDemo(store: Store, seed: Buffer): void {
    table(store).put('seed', seed.toString('base64'));
}

/** Whether the org holds demo data. */
export function isDemo(store: Store): boolean {
    return table(store).get('seed') !== undefined;
}

/** The token that a demo person's clients were given when the demo data was made. */
export function demoToken(store: Store, username: string): string {
    return derive(store, `token ${username}`).slice(0, tokenLength);
}

/** Everybody with password and token; empty in an org without demo data. */
export function demoUsers(store: Store): DemoSecrets[] {
    if (!isDemo(store)) return [];
    return people.map((person) => ({
        username: person.username,
        password: demoPassword(person),
        securityToken: liveToken(store, person.username),
        persona: person.persona ?? 'User'
    }));
}

/** The OAuth clients of the demo org; empty in an org without demo data. */
export function demoApps(store: Store): DemoAppSecrets[] {
    if (!isDemo(store)) return [];
    return [
        app(store, 'CommuniGator', null),
        app(store, 'Nightly Export', 'jonas.weber@latchkey.example'),
        app(store, 'Shop Floor', null),
        app(store, 'Photo Uploader', null),
        app(store, 'Shift Planner', null)
    ];
}

/** The client id of a demo app. */
export function clientIdOf(name: string): string {
    return `latchkey.demo.${name.toLowerCase().replaceAll(' ', '-')}`;
}

function app(store: Store, name: string, runAs: string | null): DemoAppSecrets {
    const callbackUrl = 'http://localhost:1717/OauthRedirect';
    return {
        name,
        clientId: clientIdOf(name),
        clientSecret: derive(store, `app ${name}`),
        runAs,
        callbackUrl
    };
}

function liveToken(store: Store, username: string): string | null {
    const user = findUser(store, username);
    if (user === undefined) return null;
    const token = demoToken(store, username);
    return matchesDigest(token, credentialOf(store, idOf(user)).token) ? token : null;
}

/** Letters and digits only, as security tokens are. */
function derive(store: Store, purpose: string): string {
    const seed = Buffer.from(table(store).get('seed') ?? '', 'base64');
    const bytes = createHmac('sha512', seed).update(purpose).digest('base64');
    return bytes.replace(/[^A-Za-z0-9]/g, '').slice(0, 64);
}

function table(store: Store) {
    return store.internal<string>('demo');
}
