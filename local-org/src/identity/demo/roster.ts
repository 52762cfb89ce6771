/** Who works where: first name, last name, title, department. */
import type { OfficeName } from './offices.ts';

type Entry = readonly [firstName: string, lastName: string, title: string, department: string];

/** The people of each office, in the order in which the sign-in page and `/local` show them. */
export const roster: Readonly<Record<OfficeName, readonly Entry[]>> = {
    London: [
        ['Ada', 'Admin', 'Salesforce Administrator', 'IT'],
        ['Hal', 'Helper', 'Service Desk Agent', 'IT'],
        ['Uma', 'User', 'Account Manager', 'Sales'],
        ['Otto', 'Auditor', 'Internal Auditor', 'Finance'],
        ['Mia', 'Chen', 'Campaign Manager', 'Marketing'],
        ['Omar', 'Haddad', 'Sales Representative', 'Sales'],
        ['Ines', 'Duarte', 'Accounts Payable Clerk', 'Finance'],
        ['Priya', 'Nair', 'Support Lead', 'Service'],
        ['Aisha', 'Khan', 'Customer Success Manager', 'Service'],
        ['Ben', 'Carter', 'Account Manager', 'Sales'],
        ['Harriet', 'Cole', 'Legal Counsel', 'Legal'],
        ['Kofi', 'Mensah', 'Contact Center Agent', 'Service'],
        ['George', 'Palmer', 'Branch Manager', 'Sales'],
        ['Ivy', 'Brooks', 'Trainee', 'Marketing'],
        ['Tara', 'Quinn', 'Events Manager', 'Marketing'],
        ['Erin', 'Walsh', 'Payroll Specialist', 'People'],
        ['Grace', 'Okafor', 'Recruiter', 'People'],
        ['Victor', 'Stein', 'Chief Financial Officer', 'Finance'],
        ['Oliver', 'Hughes', 'Solution Engineer', 'Sales'],
        ['Ledger', 'Sync', 'Integration', 'IT']
    ],
    Munich: [
        ['Tom', 'Becker', 'Support Agent', 'Service'],
        ['Lena', 'Fischer', 'Support Agent', 'Service'],
        ['Marco', 'Rossi', 'Sales Representative', 'Sales'],
        ['Jonas', 'Weber', 'Sales Operations', 'Sales'],
        ['Sofia', 'Lindqvist', 'Marketing Analyst', 'Marketing'],
        ['Felix', 'Brandt', 'Field Technician', 'Service'],
        ['Stefan', 'Maier', 'Order Desk Clerk', 'Operations'],
        ['Walter', 'Grau', 'Purchasing Manager', 'Operations'],
        ['Zoe', 'Adler', 'Product Manager', 'Product'],
        ['Henrik', 'Solberg', 'Controller', 'Finance'],
        ['Lucia', 'Ferrari', 'Branch Adviser', 'Sales'],
        ['Nora', 'Blum', 'Working Student', 'Operations'],
        ['Greta', 'Holm', 'Partner Manager', 'Sales'],
        ['Pavel', 'Novak', 'Warehouse Planner', 'Operations'],
        ['Maja', 'Kowalska', 'Contact Center Agent', 'Service'],
        ['Chloe', 'Dubois', 'Treasury Analyst', 'Finance'],
        ['Warehouse', 'Feed', 'Integration', 'IT'],
        ['Shopfloor', 'Scales', 'Integration', 'IT']
    ],
    Austin: [
        ['Dana', 'Whitfield', 'Data Analyst', 'Sales'],
        ['Daniel', 'Park', 'Field Sales Manager', 'Sales'],
        ['Rita', 'Alvarez', 'Business Analyst', 'Operations'],
        ['Noah', 'Lindgren', 'Account Executive', 'Sales'],
        ['Carla', 'Mendes', 'Account Executive', 'Sales'],
        ['Wade', 'Turner', 'Regional Director', 'Sales'],
        ['June', 'Castillo', 'Deal Desk Analyst', 'Sales'],
        ['Miles', 'Freeman', 'Support Engineer', 'Service'],
        ['Ruth', 'Goldman', 'Renewals Manager', 'Sales'],
        ['Theo', 'Jensen', 'Scrum Master', 'Product'],
        ['Kiosk', 'Display', 'Integration', 'IT']
    ],
    Singapore: [
        ['Yusuf', 'Demir', 'Sales Engineer', 'Sales'],
        ['Mei', 'Tan', 'Regional Manager', 'Sales'],
        ['Arjun', 'Pillai', 'Support Agent', 'Service'],
        ['Hana', 'Sato', 'Customer Success Manager', 'Service'],
        ['Wei', 'Lim', 'Marketing Manager', 'Marketing'],
        ['Nurul', 'Rahman', 'Contract Specialist', 'Legal'],
        ['Kenji', 'Mori', 'Sales Representative', 'Sales'],
        ['Siti', 'Aminah', 'People Partner', 'People'],
        ['Ravi', 'Menon', 'Solution Architect', 'Product'],
        ['Linh', 'Pham', 'Account Manager', 'Sales'],
        ['Jia', 'Wong', 'Salesforce Administrator', 'IT']
    ]
};
