import ADMIN from '@salesforce/label/c.Troubleshooter_Admin_Heading';
import SELF from '@salesforce/label/c.Troubleshooter_Self_Heading';

/** Steps under one heading. */
export interface AdviceGroup {
    id: 'self' | 'admin';
    heading: string;
    steps: Apex.Advice[];
}

/** What a person can do without an administrator. */
const OWN_STEPS = new Set([
    'APPEND_TOKEN',
    'CHECK_USERNAME_AND_HOST',
    'COMPLETE_ACTIVATION',
    'NOTHING_TO_DO',
    'PAUSE_CLIENT',
    'REAUTHORISE_APP',
    'REGISTER_MFA',
    'RESET_TOKEN',
    'SET_NEW_PASSWORD',
    'SIGN_IN_WITH_SSO',
    'SLOW_CLIENT_DOWN',
    'UPDATE_STORED_CREDENTIALS',
    'USE_MY_DOMAIN',
    'WAIT_FOR_UNLOCK'
]);

/** Parts advice into one's own steps and an administrator's, each in the order given. */
export function adviceGroups(advice: Apex.Advice[]): AdviceGroup[] {
    const own = advice.filter(({ code }) => OWN_STEPS.has(code));
    const others = advice.filter(({ code }) => !OWN_STEPS.has(code));
    const groups: AdviceGroup[] = [
        { id: 'self', heading: SELF, steps: own },
        { id: 'admin', heading: ADMIN, steps: others }
    ];
    return groups.filter(({ steps }) => steps.length > 0);
}
