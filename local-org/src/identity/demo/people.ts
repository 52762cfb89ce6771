/** The invented people of the demo org. */

/** A demo person; the username is also the mail address. */
export interface Person {
    readonly username: string;
    readonly firstName: string;
    readonly lastName: string;
    readonly title: string;
    readonly department: string;
    readonly profile: 'System Administrator' | 'Standard User';
    readonly permissionSets: readonly string[];
    /** What the person is there to show; null for extras. */
    readonly persona: string | null;
}

/** A local permission set that gives the help desk what Latchkey's own sets may not. */
export const helpDeskSet = 'Help_Desk';

type Given = Partial<Pick<Person, 'profile' | 'permissionSets' | 'persona'>>;

function person(
    [firstName, lastName, title, department]: readonly [string, string, string, string],
    { profile = 'Standard User', permissionSets = ['LatchkeyUser'], persona = null }: Given = {}
): Person {
    const username = `${firstName}.${lastName}@latchkey.example`.toLowerCase();
    return {
        username,
        firstName,
        lastName,
        title,
        department,
        profile,
        permissionSets,
        persona
    };
}

export const people: readonly Person[] = [
    person(['Ada', 'Admin', 'Salesforce Administrator', 'IT'], {
        profile: 'System Administrator',
        permissionSets: ['LatchkeyAdmin'],
        persona: 'Admin'
    }),
    person(['Hal', 'Helper', 'Service Desk Agent', 'IT'], {
        permissionSets: ['LatchkeyHelper', helpDeskSet],
        persona: 'Helper'
    }),
    person(['Uma', 'User', 'Account Manager', 'Sales'], { persona: 'User' }),
    person(['Otto', 'Auditor', 'Internal Auditor', 'Finance'], {
        permissionSets: ['LatchkeyAuditor'],
        persona: 'Auditor'
    }),
    person(['Mia', 'Chen', 'Campaign Manager', 'Marketing']),
    person(['Omar', 'Haddad', 'Sales Representative', 'Sales']),
    person(['Priya', 'Nair', 'Support Lead', 'Service']),
    person(['Tom', 'Becker', 'Support Agent', 'Service']),
    person(['Lena', 'Fischer', 'Support Agent', 'Service']),
    person(['Marco', 'Rossi', 'Sales Representative', 'Sales']),
    person(['Sofia', 'Duarte', 'Marketing Analyst', 'Marketing']),
    person(['Jonas', 'Weber', 'Sales Operations', 'Sales']),
    person(['Aisha', 'Khan', 'Customer Success Manager', 'Service']),
    person(['Ben', 'Carter', 'Account Manager', 'Sales'])
];

/** The password that a demo person has in a fresh demo org. */
export function demoPassword({ firstName }: Person): string {
    return `${firstName}-latchkey-1`;
}
