/** The invented people of the demo org. */
import type { OfficeName } from './offices.ts';
import type { demoProfiles } from './profiles.ts';
import { roster } from './roster.ts';

/** Salesforce's own profiles that demo people have, and those of the demo org. */
export type ProfileName =
    | 'System Administrator'
    | 'Standard User'
    | 'Minimum Access - Salesforce'
    | 'Minimum Access - API Only Integrations'
    | keyof typeof demoProfiles;

/** A demo person; the username is also the mail address. */
export interface Person {
    readonly username: string;
    readonly firstName: string;
    readonly lastName: string;
    readonly title: string;
    readonly department: string;
    readonly office: OfficeName;
    readonly profile: ProfileName;
    readonly permissionSets: readonly string[];
    /** What the person is there to show; null for extras. */
    readonly persona: string | null;
}

/** A local permission set that gives the help desk what Latchkey's own sets may not. */
export const helpDeskSet = 'Help_Desk';

/** A local permission set that asks for a second factor in the browser. */
export const secondFactorSet = 'Second_Factor';

/** A local permission set of those who come in by single sign-on alone. */
export const singleSignOnSet = 'Single_Sign_On';

/** Sign-ins of software; nobody browses with them. */
export const softwareProfile = 'Minimum Access - API Only Integrations';

/** What some people have that the others don't, by username. */
const exceptions: Readonly<Record<string, Partial<Person>>> = {
    'ada.admin': {
        profile: 'System Administrator',
        permissionSets: ['LatchkeyAdmin'],
        persona: 'Admin'
    },
    'jia.wong': {
        profile: 'System Administrator',
        permissionSets: ['LatchkeyAdmin'],
        persona: 'Second admin'
    },
    'hal.helper': { permissionSets: ['LatchkeyHelper', helpDeskSet], persona: 'Helper' },
    'uma.user': { persona: 'User' },
    'otto.auditor': { permissionSets: ['LatchkeyAuditor'], persona: 'Auditor' },
    'ines.duarte': { profile: 'Finance' },
    'henrik.solberg': { profile: 'Finance' },
    'chloe.dubois': { profile: 'Finance' },
    'kofi.mensah': { profile: 'Contact Center' },
    'maja.kowalska': { profile: 'Contact Center' },
    'lucia.ferrari': { profile: 'Branch Office' },
    'george.palmer': { profile: 'Branch Office' },
    'nora.blum': { profile: 'Minimum Access - Salesforce' },
    'warehouse.feed': { profile: softwareProfile, permissionSets: [] },
    'kiosk.display': { profile: softwareProfile, permissionSets: [] },
    'ledger.sync': { profile: softwareProfile, permissionSets: [] },
    'shopfloor.scales': { profile: softwareProfile, permissionSets: [] }
};

/** Everybody, the four personas first. */
export const people: readonly Person[] = Object.entries(roster).flatMap(([office, rows]) =>
    rows.map((row) => personOf(row, office as OfficeName))
);

/** The demo person of the part of a username before the `@`. @throws Error when there is none */
export function personNamed(name: string): Person {
    const found = people.find(({ username }) => username === `${name}@latchkey.example`);
    if (found === undefined) throw new Error(`There is no demo person ${name}.`);
    return found;
}

/** The password that a demo person has in a fresh demo org. */
export function demoPassword({ firstName }: Person): string {
    return `${firstName}-latchkey-1`;
}

function personOf(
    [firstName, lastName, title, department]: readonly [string, string, string, string],
    office: OfficeName
): Person {
    const name = `${firstName}.${lastName}`.toLowerCase();
    return {
        username: `${name}@latchkey.example`,
        firstName,
        lastName,
        title,
        department,
        office,
        profile: 'Standard User',
        permissionSets: ['LatchkeyUser'],
        persona: null,
        ...exceptions[name]
    };
}
