import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startDelivery, smtpTransport } from '../../src/mail/delivery.ts';
import { createOutbox, type Mail, type QueuedMail } from '../../src/mail/outbox.ts';
import { startMail } from '../../src/mail/start.ts';
import { buildSchema } from '../../src/sobj/build.ts';
import { openStore } from '../../src/store/open.ts';

const mail: Mail = {
    to: 'mia@acme.example',
    subject: 'Grüße & more',
    text: 'Plain text.\n',
    html: '<p>Marked-up <b>text</b>.</p>',
    kind: 'notification',
    userId: null
};

function createOrg() {
    const store = openStore({ dir: null, schema: buildSchema([]) });
    let time = 1_000_000;
    const clock = { now: () => time };
    const advance = (ms: number) => void (time += ms);
    return { store, clock, outbox: createOutbox(store, clock), advance };
}

test('a mail travels by SMTP into the inbox', async () => {
    const org = createOrg();
    const service = await startMail(org, null);
    try {
        org.outbox.queue(mail);
        await service.idle();
        const [received] = service.inbox.list();
        assert.equal(received?.subject, mail.subject, 'subject');
        assert.deepEqual(received?.to, [mail.to], 'recipient');
        assert.equal(received?.text.trim(), 'Plain text.', 'text');
        assert.match(received?.html ?? '', /<b>text<\/b>/, 'html');
        assert.equal(received?.receivedAt, 1_000_000, 'by the org’s clock');
        assert.deepEqual(org.outbox.pending(), [], 'nothing is left behind');
    } finally {
        await service.close();
    }
});

test('what a rolled-back transaction queued is never sent', async () => {
    const org = createOrg();
    const service = await startMail(org, null);
    try {
        const failing = () => {
            org.outbox.queue(mail);
            throw new Error('rolled back');
        };
        assert.throws(() => org.store.transaction(failing), /rolled back/, 'fails');
        await service.idle();
        assert.deepEqual(service.inbox.list(), [], 'no mail');
    } finally {
        await service.close();
    }
});

test('a failed delivery is tried again, later and later', async () => {
    const org = createOrg();
    const sent: QueuedMail[] = [];
    let broken = true;
    const delivery = startDelivery(org.outbox, org.clock, async (each) => {
        if (broken) throw new Error('no connection');
        sent.push(each);
    });
    org.outbox.queue(mail);
    await delivery.idle();
    assert.equal(org.outbox.pending()[0]?.[1].dueAt, 1_001_000, 'a second after the first failure');
    org.advance(1_000);
    await delivery.idle();
    assert.equal(org.outbox.pending()[0]?.[1].dueAt, 1_006_000, 'five after the second');
    broken = false;
    await delivery.idle();
    assert.equal(sent.length, 0, 'not before it is due');
    org.advance(5_000);
    await delivery.idle();
    assert.equal(sent.length, 1, 'delivered in the end');
    await delivery.stop();
});

test('mails go out in the order in which they were queued', async () => {
    const org = createOrg();
    const sent: string[] = [];
    for (const subject of ['one', 'two', 'three']) org.outbox.queue({ ...mail, subject });
    const delivery = startDelivery(org.outbox, org.clock, async (each) => {
        sent.push(each.subject);
    });
    await delivery.idle();
    await delivery.stop();
    assert.deepEqual(sent, ['one', 'two', 'three'], 'in order');
});

test('an SMTP server that is not there rejects', async () => {
    const transport = smtpTransport('smtp://127.0.0.1:1');
    const queued = { ...mail, queuedAt: 0, failures: 0, dueAt: 0 };
    await assert.rejects(transport(queued), /ECONNREFUSED/, 'connection refused');
});
