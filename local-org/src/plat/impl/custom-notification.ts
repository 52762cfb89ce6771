/**
 * Messaging.CustomNotification: rings at the bell of the page; tests ring nowhere.
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_class_Messaging_CustomNotification.htm
 */
import { ring } from '../../mail/bell.ts';
import { throwApex } from '../../rt/exceptions.ts';
import { currentTransaction } from '../../rt/transaction.ts';
import type { ApexSet } from '../../rt/values/index.ts';
import { toId18 } from '../../sobj/ids.ts';
import type { Store } from '../../store/store.ts';
import { nonNull } from '../arguments.ts';
import { natives } from '../registry.ts';

const MAX_TITLE = 250;
const MAX_BODY = 750;
const MAX_RECIPIENTS = 500;
/** The documented stand-in for no target, where a page is named instead. */
const NO_TARGET = '000000000000000AAA';

class CustomNotification {
    readonly $type = 'Messaging.CustomNotification';
    title: string | null = null;
    body: string | null = null;
    typeId: string | null = null;
    targetId: string | null = null;
    targetPageRef: string | null = null;
}

natives(
    'Messaging.CustomNotification',
    nonNull({
        '<init>()': () => new CustomNotification(),
        'send(Set<String>)': send,
        'setBody(String)': (one: CustomNotification, body: string) => {
            one.body = body;
        },
        'setNotificationTypeId(String)': (one: CustomNotification, id: string) => {
            one.typeId = id;
        },
        'setSenderId(String)': () => {},
        'setTargetId(String)': (one: CustomNotification, id: string) => {
            one.targetId = id;
        },
        'setTargetPageRef(String)': (one: CustomNotification, ref: string) => {
            one.targetPageRef = ref;
        },
        'setTitle(String)': (one: CustomNotification, title: string) => {
            one.title = title;
        }
    })
);

/** @throws System.InvalidParameterValueException for what is missing, too long or unknown */
function send(notification: CustomNotification, recipients: ApexSet): void {
    check(notification, recipients);
    const { org, isTest } = currentTransaction();
    const users = new Set(
        (recipients.values() as string[]).flatMap((id) => usersOf(org.store, id, new Set()))
    );
    if (isTest) return;
    for (const userId of users) {
        ring(org.store, userId, {
            at: org.clock.now(),
            title: notification.title ?? '',
            body: notification.body ?? '',
            page: pageOf(notification)
        });
    }
}

/**
 * The users that a recipient stands for: a user, or the members of a queue or group, and of groups in it.
 * @throws System.InvalidParameterValueException when it is neither
 */
function usersOf(store: Store, given: string, seen: Set<string>): string[] {
    const id = toId18(given) ?? '';
    if (seen.has(id)) return [];
    seen.add(id);
    if (store.get('User', id) !== undefined) return [id];
    if (store.get('Group', id) === undefined) refuse(`Unknown recipient: ${given}`);
    return store
        .find('GroupMember', 'GroupId', id)
        .flatMap((member) => usersOf(store, String(member['UserOrGroupId']), seen));
}

/** Where a click leads: the page that was named, else the record, else nowhere. */
function pageOf({ targetId, targetPageRef }: CustomNotification): string | null {
    if (targetPageRef !== null) return targetPageRef;
    if (targetId === null || targetId === NO_TARGET) return null;
    const attributes = { recordId: targetId, actionName: 'view' };
    return JSON.stringify({ type: 'standard__recordPage', attributes });
}

function check(
    { title, body, typeId, targetId, targetPageRef }: CustomNotification,
    users: ApexSet
): void {
    const { store } = currentTransaction().org;
    if (title === null || title.length > MAX_TITLE)
        refuse(`A title of 1 to ${MAX_TITLE} characters is needed`);
    if (body === null || body.length > MAX_BODY)
        refuse(`A body of 1 to ${MAX_BODY} characters is needed`);
    if (targetId === null && targetPageRef === null) refuse('A target is needed');
    if (targetPageRef !== null && !isPageReference(targetPageRef))
        refuse(`A page reference is JSON with a type: ${targetPageRef}`);
    if (users.size === 0 || users.size > MAX_RECIPIENTS)
        refuse(`1 to ${MAX_RECIPIENTS} recipients are needed`);
    if (typeId === null || store.get('CustomNotificationType', typeId) === undefined) {
        refuse(`Unknown notification type: ${typeId}`);
    }
}

function isPageReference(text: string): boolean {
    try {
        const parsed = JSON.parse(text) as { type?: unknown } | null;
        return typeof parsed?.type === 'string';
    } catch {
        return false;
    }
}

function refuse(message: string): never {
    return throwApex('System.InvalidParameterValueException', message);
}
