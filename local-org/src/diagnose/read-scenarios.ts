import { readFileSync } from 'node:fs';
import {
    LOGIN_TEXTS,
    type Expectation,
    type LoginText,
    type Scenario,
    type ScenarioIntegration,
    type ScenarioLogin,
    type ScenarioUser
} from './scenario.ts';
import {
    count,
    filledText,
    flag,
    listOf,
    mapOf,
    objectOf,
    oneOf,
    optional,
    ShapeError,
    text,
    textOrNull,
    time,
    timeOrNull,
    type Optional
} from './shape.ts';

/** A scenario that could be read, or why it couldn't: `FILE: PATH: expected …`. */
export type ReadScenario =
    | { readonly scenario: Scenario; readonly problem: null }
    | { readonly scenario: null; readonly problem: string };

const texts = listOf(text);

const user = objectOf<ScenarioUser>({
    username: filledText,
    isActive: optional(flag, true),
    isFrozen: optional(flag, false),
    isLocked: optional(flag, false),
    failedLogins: optional(count, 0),
    lastPasswordChange: optional(timeOrNull, null),
    profile: optional(text, 'Standard User'),
    permissions: optional(texts, []),
    ssoOnly: optional(flag, false)
});

const loginTexts = Object.fromEntries(
    LOGIN_TEXTS.map((name) => [name, optional(textOrNull, null)])
) as Record<LoginText, Optional<string | null>>;

const login = objectOf<ScenarioLogin>({
    id: optional(text, ''),
    user: filledText,
    time,
    status: text,
    ...loginTexts
});

const expectation = objectOf<Expectation>({
    cause: filledText,
    recommended: optional(texts, []),
    never: optional(texts, []),
    culprit: optional(mapOf(textOrNull), {}),
    also: optional(texts, [])
});

const orgDefault = { isSandbox: false, soapLogin: 'on' } as const;
const policyDefault = { maxInvalidAttempts: 10, lockoutMinutes: 15, passwordExpiryDays: 90 };

const scenario = objectOf<Scenario>({
    name: filledText,
    now: time,
    org: optional(
        objectOf<Scenario['org']>({
            isSandbox: optional(flag, orgDefault.isSandbox),
            soapLogin: optional<'on' | 'off'>(oneOf('on', 'off'), orgDefault.soapLogin)
        }),
        orgDefault
    ),
    policy: optional(
        objectOf<Scenario['policy']>({
            maxInvalidAttempts: optional<number>(oneOf(0, 3, 5, 10), 10),
            lockoutMinutes: optional<number>(oneOf(0, 15, 30, 60), 15),
            passwordExpiryDays: optional<number>(oneOf(0, 30, 60, 90, 180, 365), 90)
        }),
        policyDefault
    ),
    integrations: optional(
        listOf(
            objectOf<ScenarioIntegration>({
                name: filledText,
                application: text,
                places: optional(texts, [])
            })
        ),
        []
    ),
    user,
    others: optional(listOf(user), []),
    logins: optional(listOf(login), []),
    expect: optional<Expectation | null>(expectation, null)
});

/** Reads a file with one scenario or a list of them; each that can't be read has its own problem. */
export function readScenarios(file: string): ReadScenario[] {
    let content: unknown;
    try {
        content = JSON.parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''));
    } catch (error) {
        return [{ scenario: null, problem: `${file}: expected JSON: ${(error as Error).message}` }];
    }
    if (!Array.isArray(content)) return [parseScenario(content, file, '')];
    return content.map((each, n) => parseScenario(each, file, `[${n}]`));
}

/** Reads one scenario. @param path its place in the file */
export function parseScenario(value: unknown, file: string, path: string): ReadScenario {
    try {
        return { scenario: complete(scenario(value, path)), problem: null };
    } catch (error) {
        if (!(error instanceof ShapeError)) throw error;
        return { scenario: null, problem: `${file}: ${error.message}` };
    }
}

/** Gives rows without an id the number of their place. */
function complete(read: Scenario): Scenario {
    return {
        ...read,
        logins: read.logins.map((each, n) => (each.id === '' ? { ...each, id: `r${n + 1}` } : each))
    };
}
