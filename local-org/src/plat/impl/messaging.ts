/**
 * System.Messaging: mail. It leaves with the transaction; tests send none.
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_classes_email_outbound_messaging.htm
 */
import { required, throwApex } from '../../rt/exceptions.ts';
import { currentTransaction } from '../../rt/transaction.ts';
import { type ApexList, platformConstant } from '../../rt/values/index.ts';
import { listOf, nonNull } from '../arguments.ts';
import {
    problemOf,
    recipientsOf,
    type SendError,
    SendResult,
    SingleEmail
} from '../messaging/email.ts';
import { natives } from '../registry.ts';

type Text = string | null;

natives(
    'Messaging',
    nonNull({
        'sendEmail(List<Messaging.Email>)': (emails: ApexList) => sendAll(emails, true),
        'sendEmail(List<Messaging.Email>,Boolean)': sendAll
    })
);

natives('Messaging.Email', {
    'setSaveAsActivity(Boolean)': (email: SingleEmail, save: boolean | null) => {
        email.saveAsActivity = required(save);
    },
    'setSubject(String)': (email: SingleEmail, subject: Text) => {
        email.subject = subject;
    },
    'setUseSignature(Boolean)': () => {}
});

natives('Messaging.SingleEmailMessage', {
    '<init>()': () => new SingleEmail(),
    'getHtmlBody()': (email: SingleEmail) => email.html,
    'getPlainTextBody()': (email: SingleEmail) => email.plainText,
    'getSubject()': (email: SingleEmail) => email.subject,
    'getTargetObjectId()': (email: SingleEmail) => email.targetObjectId,
    'getToAddresses()': (email: SingleEmail) => listOf('String', email.addresses),
    'setHtmlBody(String)': (email: SingleEmail, html: Text) => {
        email.html = html;
    },
    'setPlainTextBody(String)': (email: SingleEmail, text: Text) => {
        email.plainText = text;
    },
    'setTargetObjectId(Id)': (email: SingleEmail, id: Text) => {
        email.targetObjectId = id;
    },
    'setToAddresses(List<String>)': (email: SingleEmail, addresses: ApexList | null) => {
        const given = (addresses?.values() ?? []) as string[];
        email.addresses.splice(0, email.addresses.length, ...given);
    }
});

natives('Messaging.SendEmailResult', {
    'getErrors()': (result: SendResult) => listOf('Messaging.SendEmailError', result.errors),
    'isSuccess()': (result: SendResult) => result.errors.length === 0
});

natives('Messaging.SendEmailError', {
    'getFields()': (error: SendError) => listOf('String', error.fields),
    'getMessage()': (error: SendError) => error.message,
    'getStatusCode()': (error: SendError) => platformConstant('StatusCode', error.statusCode),
    'getTargetObjectId()': (error: SendError) => error.targetObjectId
});

/** @throws System.EmailException when one can't be sent and all are to be */
function sendAll(emails: ApexList, allOrNothing: boolean): ApexList {
    currentTransaction().limits.count('emailInvocations');
    const all = emails.values() as SingleEmail[];
    const problems = all.map(problemOf);
    const first = problems.findIndex((problem) => problem !== null);
    if (first >= 0 && allOrNothing) refuse(first, problems[first] as SendError);
    const results = all.map((email, index) => {
        const problem = problems[index] ?? null;
        if (problem === null) send(email);
        return new SendResult(problem === null ? [] : [problem]);
    });
    return listOf('Messaging.SendEmailResult', results);
}

function send(email: SingleEmail): void {
    const { org, isTest } = currentTransaction();
    if (isTest) return;
    for (const to of recipientsOf(email)) {
        const text = email.plainText ?? '';
        org.outbox.queue({
            to,
            subject: email.subject ?? '',
            text,
            html: email.html,
            kind: 'notification',
            userId: null
        });
    }
}

function refuse(row: number, error: SendError): never {
    return throwApex(
        'System.EmailException',
        `SendEmail failed. First exception on row ${row}; first error: ` +
            `${error.statusCode}, ${error.message}: [${error.fields.join(', ')}]`
    );
}
