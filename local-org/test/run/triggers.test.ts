import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApexException } from '../../src/rt/exceptions.ts';
import { runInTransaction } from '../../src/run/transaction.ts';
import { orgWith } from './fixture.ts';

const { org, adminId } = orgWith({
    'Log.cls': `public class Log {
    public static List<String> lines = new List<String>();
    public static void run() {
        PermissionSet p = new PermissionSet(Name = 'One', Label = 'old');
        insert as system p;
        p.Label = 'refused';
        try {
            update as system p;
        } catch (DmlException e) {
            lines.add(e.getDmlMessage(0));
        }
        for (String line : lines) {
            System.debug(line);
        }
    }
}`,
    'SetTrigger.trigger': `trigger SetTrigger on PermissionSet (before insert, after insert, before update) {
    Log.lines.add(Trigger.operationType.name() + ' ' + Trigger.new.size() + ' ' + (Trigger.newMap == null));
    for (PermissionSet p : Trigger.new) {
        if (Trigger.isBefore && Trigger.isInsert) {
            p.Description = 'set by trigger';
        }
        if (Trigger.isUpdate && p.Label != Trigger.oldMap.get(p.Id).Label) {
            p.addError('The label stays');
        }
    }
}`
});

test('Triggers see their context, change new records and refuse others', () => {
    const lines: string[] = [];
    const shell = org.program.classNamed('Log') as unknown as { m_run(): void };
    runInTransaction(org, { userId: adminId, debug: (line) => lines.push(line) }, () =>
        shell.m_run()
    );
    assert.deepEqual(
        lines,
        [
            'BEFORE_INSERT 1 true',
            'AFTER_INSERT 1 false',
            'BEFORE_UPDATE 1 false',
            'The label stays'
        ],
        'the firings in order and the error of the trigger'
    );
    const [row] = org.store.find('PermissionSet', 'Name', 'One');
    assert.equal(row?.['Description'], 'set by trigger', 'what a before trigger sets is saved');
    assert.equal(row?.['Label'], 'old', 'a refused change is not');
});

test('Records of a trigger can be changed before the save only; errors go to their fields', () => {
    const attempt = (event: string, code: string) => {
        const made = orgWith(
            {
                'T.trigger': `trigger T on Account (${event}) { Account a = Trigger.new[0]; ${code} }`,
                'Save.cls': `public class Save {
    public static void run() { Account a = new Account(Name = 'x'); insert a; update a; }
}`
            },
            60
        );
        const shell = made.org.program.classNamed('Save') as unknown as { m_run(): void };
        try {
            runInTransaction(made.org, { userId: made.adminId }, () => shell.m_run());
            return 'saved';
        } catch (error) {
            return error instanceof ApexException ? error.toText() : String(error);
        }
    };
    assert.equal(attempt('before update', `a.Name = 'y';`), 'saved', 'new before the save');
    assert.match(
        attempt('after update', `a.Name = 'y';`),
        /System.FinalException: Record is read-only/,
        'new after the save'
    );
    assert.match(
        attempt('before update', `Trigger.old[0].Name = 'y';`),
        /System.FinalException: Record is read-only/,
        'old'
    );
    assert.match(
        attempt('before insert', `a.Name.addError('No');`),
        /FIELD_CUSTOM_VALIDATION_EXCEPTION, No: \[Name\]/,
        'an error on a field'
    );
});
