/**
 * System.Test.
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_methods_system_test.htm
 */
import { throwApex } from '../../rt/exceptions.ts';
import { currentTransaction } from '../../rt/transaction.ts';
import type { ApexDatetime, ApexType } from '../../rt/values/index.ts';
import { nonNull } from '../arguments.ts';
import { natives } from '../registry.ts';
import { putMock } from '../testing/mocks.ts';
import { createStub, type UserStubProvider } from '../testing/stub.ts';
import { startTest, stopTest } from '../testing/window.ts';

natives(
    'Test',
    nonNull({
        'createStub(Type,StubProvider)': (type: ApexType, provider: UserStubProvider) => {
            requireTest('Test.createStub');
            return createStub(type, provider);
        },
        'getEventBus()': () => {
            requireTest('Test.getEventBus');
            return { $type: 'EventBus.TestBroker' };
        },
        'isRunningTest()': () => currentTransaction().isTest,
        'setCreatedDate(Id,Datetime)': (id: string, createdDate: ApexDatetime) => {
            requireTest('Test.setCreatedDate');
            const { org } = currentTransaction();
            const object = org.schema.ofId(id)?.name;
            if (object === undefined || org.store.get(object, id) === undefined) {
                throwApex('System.InvalidParameterValueException', `No record ${id}`);
            }
            org.store.update(object ?? '', id, { CreatedDate: createdDate.ms });
        },
        'setMock(Type,Object)': (type: ApexType, instance: object) => {
            requireTest('Test.setMock');
            putMock(type.name, instance);
        },
        'startTest()': () => {
            requireTest('Test.startTest');
            startTest();
        },
        'stopTest()': () => {
            requireTest('Test.stopTest');
            stopTest();
        }
    })
);

function requireTest(method: string): void {
    if (currentTransaction().isTest) return;
    throwApex('System.TypeException', `${method} can be called from a test only`);
}

natives('StubProvider', {
    'handleMethodCall(Object,String,Type,List<Type>,List<String>,List<Object>)': (
        provider: UserStubProvider,
        ...args: unknown[]
    ) => provider.i_handlemethodcall_6(...args)
});
