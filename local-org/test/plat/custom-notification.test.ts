import assert from 'node:assert/strict';
import { test } from 'node:test';
import { noticesOf } from '../../src/mail/bell.ts';
import type { Transaction } from '../../src/rt/transaction.ts';
import { call, set, throwsApex } from './call.ts';
import { inApex } from './fake-org.ts';

const NAME = 'Messaging.CustomNotification';
const REFUSED = 'System.InvalidParameterValueException';
const PAGE = '{"type":"standard__namedPage","attributes":{"pageName":"home"}}';

function prepared({ org }: Transaction): unknown {
    const typeId = org.store.insert('CustomNotificationType', { DeveloperName: 'Bell' });
    const one = call(`${NAME}.<init>()`);
    call(`${NAME}.setNotificationTypeId(String)`, one, typeId);
    call(`${NAME}.setTitle(String)`, one, 'Title');
    call(`${NAME}.setBody(String)`, one, 'Body');
    call(`${NAME}.setTargetPageRef(String)`, one, PAGE);
    return one;
}

const send = (one: unknown, ...ids: string[]) =>
    call(`${NAME}.send(Set<String>)`, one, set(...ids));

test('a queue stands for its members, those of groups in it, each once', () => {
    inApex((transaction) => {
        const { store } = transaction.org;
        const other = store.insert('User', { Username: 'hal@example.com' });
        const queue = store.insert('Group', { Name: 'Queue', Type: 'Queue' });
        const inner = store.insert('Group', { Name: 'Inner', Type: 'Regular' });
        const add = (GroupId: string, UserOrGroupId: string) =>
            store.insert('GroupMember', { GroupId, UserOrGroupId });
        add(queue, transaction.userId);
        add(queue, inner);
        add(inner, other);
        add(inner, transaction.userId);
        add(inner, queue);
        send(prepared(transaction), queue, other);
        for (const id of [transaction.userId, other]) {
            const titles = noticesOf(store, id).map(({ title, page }) => [title, page]);
            assert.deepEqual(titles, [['Title', PAGE]], 'once, with the page it leads to');
        }
    });
});

test('a queue without members rings nowhere and refuses nothing', () => {
    inApex((transaction) => {
        const queue = transaction.org.store.insert('Group', { Name: 'Queue', Type: 'Queue' });
        send(prepared(transaction), queue);
        assert.deepEqual(noticesOf(transaction.org.store, transaction.userId), [], 'nobody');
    });
});

test('a record leads to its page, the stand-in for no record to the page that is named', () => {
    inApex((transaction) => {
        const { userId, org } = transaction;
        const one = prepared(transaction);
        call(`${NAME}.setTargetId(String)`, one, '000000000000000AAA');
        send(one, userId);
        const other = call(`${NAME}.<init>()`);
        const [type] = org.store.scan('CustomNotificationType');
        call(`${NAME}.setNotificationTypeId(String)`, other, type!['Id']);
        call(`${NAME}.setTitle(String)`, other, 'Record');
        call(`${NAME}.setBody(String)`, other, 'Body');
        call(`${NAME}.setTargetId(String)`, other, userId);
        send(other, userId);
        const pages = noticesOf(org.store, userId).map(({ page }) => JSON.parse(page!).type);
        assert.deepEqual(pages, ['standard__recordPage', 'standard__namedPage'], 'newest first');
    });
});

test('strangers and broken page references are refused', () => {
    inApex((transaction) => {
        const one = prepared(transaction);
        const stranger = '001000000000001AAA';
        throwsApex(() => send(one, stranger), REFUSED, `Unknown recipient: ${stranger}`, 'who');
        call(`${NAME}.setTargetPageRef(String)`, one, '/home');
        const message = 'A page reference is JSON with a type: /home';
        throwsApex(() => send(one, transaction.userId), REFUSED, message, 'where');
    });
});

test('tests ring nowhere', () => {
    const ids = inApex(
        (transaction) => {
            send(prepared(transaction), transaction.userId);
            return noticesOf(transaction.org.store, transaction.userId);
        },
        { isTest: true }
    );
    assert.deepEqual(ids, [], 'as in an org');
});
