/** Grants every custom permission that the console asks for. To be imported before the component under test. */
const NAMES = [
    'Latchkey_Can_Diagnose_Others',
    'Latchkey_Can_Freeze_Users',
    'Latchkey_Can_Reset_Passwords',
    'Latchkey_Can_Unlock_Users',
    'Latchkey_Can_Work_Requests'
];

for (const name of NAMES) {
    jest.doMock(
        `@salesforce/customPermission/${name}`,
        () => ({ __esModule: true, default: true }),
        { virtual: true }
    );
}

export {};
