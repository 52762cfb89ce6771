/**
 * Messaging.CustomNotification. There is no bell here: each recipient gets a mail; tests send none.
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_class_Messaging_CustomNotification.htm
 */
import { throwApex } from '../../rt/exceptions.ts';
import { currentTransaction } from '../../rt/transaction.ts';
import type { ApexSet } from '../../rt/values/index.ts';
import { toId18 } from '../../sobj/ids.ts';
import { nonNull } from '../arguments.ts';
import { natives } from '../registry.ts';

const MAX_TITLE = 250;
const MAX_BODY = 750;
const MAX_RECIPIENTS = 500;

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
function send(notification: CustomNotification, users: ApexSet): void {
    check(notification, users);
    const { org, isTest } = currentTransaction();
    for (const userId of users.values() as string[]) {
        const user = org.store.get('User', toId18(userId) ?? '');
        if (user === undefined) refuse(`Unknown recipient: ${userId}`);
        if (isTest || typeof user?.['Email'] !== 'string') continue;
        org.outbox.queue({
            to: user['Email'],
            subject: notification.title ?? '',
            text: notification.body ?? '',
            html: null,
            kind: 'notification',
            userId: String(user['Id'])
        });
    }
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
    if (users.size === 0 || users.size > MAX_RECIPIENTS)
        refuse(`1 to ${MAX_RECIPIENTS} recipients are needed`);
    if (typeId === null || store.get('CustomNotificationType', typeId) === undefined) {
        refuse(`Unknown notification type: ${typeId}`);
    }
}

function refuse(message: string): never {
    return throwApex('System.InvalidParameterValueException', message);
}
