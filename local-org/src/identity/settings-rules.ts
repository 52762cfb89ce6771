/** What each setting may be; one rule per key, so that a wrong file names what is wrong with it. */
import { BlockList, isIP } from 'node:net';
import { PolicyError } from './identity.ts';
import type { OrgSettings } from './settings.ts';

/** Characters of `LoginHistory.Status`. */
const longestStatus = 128;

/** Throws a PolicyError that names `path` when `value` can't be. */
type Rule = (value: unknown, path: string) => void;

const weekdays = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

const oneOf =
    (...allowed: readonly (string | number)[]): Rule =>
    (value, path) => {
        if (!allowed.includes(value as string)) {
            throw new PolicyError(`${path} must be one of ${allowed.join(', ')}.`);
        }
    };

const between =
    (low: number, high: number): Rule =>
    (value, path) => {
        if (!Number.isInteger(value) || Number(value) < low || Number(value) > high) {
            throw new PolicyError(`${path} must be a whole number from ${low} to ${high}.`);
        }
    };

const matching =
    (pattern: RegExp, example: string): Rule =>
    (value, path) => {
        if (typeof value !== 'string' || !pattern.test(value)) {
            throw new PolicyError(`${path} must look like ${example}.`);
        }
    };

const address: Rule = (value, path) => {
    if (typeof value !== 'string' || isIP(value) === 0) {
        throw new PolicyError(`${path} must be an IP address.`);
    }
};

/** A name of this computer; `*.localhost` leads to it as well. */
const host = matching(/^(localhost|127(\.\d{1,3}){3}|([a-z0-9-]+\.)+localhost)$/, 'acme.localhost');

const orNull =
    (rule: Rule): Rule =>
    (value, path) => {
        if (value !== null) rule(value, path);
    };

const truth: Rule = (value, path) => {
    if (typeof value !== 'boolean') throw new PolicyError(`${path} must be true or false.`);
};

const text: Rule = (value, path) => {
    if (typeof value !== 'string') throw new PolicyError(`${path} must be a text.`);
};

/** A text that fits into LoginHistory and is not a success. */
const status: Rule = (value, path) => {
    text(value, path);
    const given = String(value).trim();
    if (given === '' || given.length > longestStatus || /^success$/i.test(given)) {
        throw new PolicyError(
            `${path} must be the text of a refusal, 1 to ${longestStatus} characters.`
        );
    }
};

const listOf =
    (rule: Rule): Rule =>
    (value, path) => {
        if (!Array.isArray(value)) throw new PolicyError(`${path} must be a list.`);
        value.forEach((item, index) => rule(item, `${path}[${index}]`));
    };

/** An object whose values obey a rule each; keys without a rule are refused. */
const record =
    (rules: Readonly<Record<string, Rule>>): Rule =>
    (value, path) => {
        for (const [key, item] of entriesOf(value, path)) {
            const rule = Object.hasOwn(rules, key) ? rules[key] : undefined;
            if (rule === undefined) {
                const known = Object.keys(rules).sort().join(', ');
                throw new PolicyError(
                    `${join(path, key)} is not a setting. Expected one of ${known}.`
                );
            }
            rule(item, join(path, key));
        }
    };

const mapOf =
    (rule: Rule): Rule =>
    (value, path) => {
        for (const [key, item] of entriesOf(value, path)) rule(item, join(path, key));
    };

const hostMap =
    (rule: Rule): Rule =>
    (value, path) => {
        for (const [key, item] of entriesOf(value, path)) {
            host(key, join(path, key));
            rule(item, join(path, key));
        }
    };

const complete =
    (rules: Readonly<Record<string, Rule>>): Rule =>
    (value, path) => {
        record(rules)(value, path);
        const missing = Object.keys(rules).find((key) => !Object.hasOwn(value as object, key));
        if (missing !== undefined) throw new PolicyError(`${join(path, missing)} is missing.`);
    };

const range: Rule = (value, path) => {
    complete({ start: address, end: address })(value, path);
    const { start, end } = value as { start: string; end: string };
    if (isIP(start) !== isIP(end)) throw new PolicyError(`${path} mixes IPv4 and IPv6.`);
    if (!isOrdered(start, end)) throw new PolicyError(`${path} ends before it starts.`);
};

const hours = complete({
    start: matching(/^([01]\d|2[0-3]):[0-5]\d$/, '08:00'),
    end: matching(/^(([01]\d|2[0-3]):[0-5]\d|24:00)$/, '18:00')
});
const attempts = oneOf(0, 3, 5, 10);
const lockout = oneOf(0, 15, 30, 60);

const settings = record({
    maxInvalidAttempts: attempts,
    lockoutMinutes: lockout,
    passwordExpiryDays: oneOf(0, 30, 60, 90, 180, 365),
    minimumPasswordLength: between(5, 50),
    passwordHistory: between(0, 24),
    sessionMinutes: between(15, 1440),
    trustedIpRanges: listOf(range),
    soapLogin: oneOf('on', 'off', 'permission'),
    passwordFlow: oneOf('on', 'off'),
    deviceActivation: oneOf('on', 'off'),
    multiFactor: oneOf('on', 'off'),
    singleSignOnService: oneOf('refuses', 'down', 'missing'),
    myDomain: orNull(host),
    sites: hostMap(complete({ online: truth, memberProfiles: listOf(text) })),
    api: oneOf('on', 'off'),
    maintenance: oneOf('on', 'off'),
    newStatuses: mapOf(status),
    profiles: mapOf(
        record({
            loginIpRanges: listOf(range),
            loginHours: record(Object.fromEntries(weekdays.map((day) => [day, hours]))),
            maxInvalidAttempts: attempts,
            lockoutMinutes: lockout
        })
    )
} satisfies Record<keyof OrgSettings, Rule>);

/**
 * The settings in `value`, checked.
 * @throws PolicyError naming the path of the first that is unknown or can't be
 */
export function checkSettings(value: unknown): Partial<OrgSettings> {
    settings(value, '');
    return value as Partial<OrgSettings>;
}

function isOrdered(start: string, end: string): boolean {
    try {
        new BlockList().addRange(start, end, isIP(start) === 6 ? 'ipv6' : 'ipv4');
        return true;
    } catch {
        return false;
    }
}

function entriesOf(value: unknown, path: string): [string, unknown][] {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        throw new PolicyError(`${path === '' ? 'Settings' : path} must be an object.`);
    }
    return Object.entries(value);
}

function join(path: string, key: string): string {
    return path === '' ? key : `${path}.${key}`;
}
