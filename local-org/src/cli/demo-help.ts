/** People of the demo org who have asked for help, through the app's own Apex. */
import { personNamed } from '../identity/demo/people.ts';
import { findUser, idOf } from '../identity/users.ts';
import type { Org } from '../org.ts';
import { callAura } from '../run/aura.ts';

const queue = 'Latchkey_Requests';
const controller = 'AccessRequestController';
const helpers = ['ada.admin', 'hal.helper'];

/**
 * Puts the helpers into their queue and lets two people ask: Dana for herself, Priya for Omar, who can't.
 * @throws Error when the app refuses, or the org lacks the queue
 */
export function askForHelp(org: Org): void {
    const userId = (name: string) => idOf(findUser(org.store, personNamed(name).username)!);
    const [group] = org.store.find('Group', 'DeveloperName', queue);
    if (group === undefined) throw new Error(`The org has no queue "${queue}".`);
    for (const name of helpers) {
        const member = { GroupId: idOf(group), UserOrGroupId: userId(name) };
        org.store.insert('GroupMember', member);
    }
    ask(org, userId('dana.whitfield'), 'raise', {
        systemKey: 'data-loader',
        systemName: 'Data Loader',
        whatTheySee: 'It does not accept my password any more, only at home.',
        note: null
    });
    ask(org, userId('priya.nair'), 'raiseForOther', {
        personId: userId('omar.haddad'),
        whatTheySee: 'Omar rang me: he can no longer sign in since this morning.',
        note: null
    });
}

function ask(org: Org, userId: string, method: string, params: object): void {
    const { status, body } = callAura(org, userId, controller, method, params);
    if (status !== 200) throw new Error(`${controller}.${method}: ${JSON.stringify(body)}`);
}
