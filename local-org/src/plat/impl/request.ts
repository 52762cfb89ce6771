/**
 * System.Request and System.Quiddity.
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_class_System_Request.htm
 */
import { platformConstant } from '../../rt/values/index.ts';
import { enumeration, natives } from '../registry.ts';
import { quiddity, requestId } from '../request.ts';

enumeration('Quiddity', [
    'ANONYMOUS',
    'AURA',
    'BATCH_ACS',
    'BATCH_APEX',
    'BATCH_CHUNK_PARALLEL',
    'BATCH_CHUNK_SERIAL',
    'BULK_API',
    'COMMERCE_INTEGRATION',
    'DISCOVERABLE_LOGIN',
    'EXTERNAL_SERVICE_CALLBACK',
    'FLOW',
    'FUNCTION_CALLBACK',
    'FUTURE',
    'INBOUND_EMAIL_SERVICE',
    'INVOCABLE_ACTION',
    'IOT',
    'PLATFORM_EVENT_PUBLISH_CALLBACK',
    'POST_INSTALL_SCRIPT',
    'QUEUEABLE',
    'QUICK_ACTION',
    'REMOTE_ACTION',
    'REST',
    'RUNTEST_ASYNC',
    'RUNTEST_DEPLOY',
    'RUNTEST_SYNC',
    'SCHEDULED',
    'SOAP',
    'SYNCHRONOUS',
    'TRANSACTION_FINALIZER_QUEUEABLE',
    'UNDEFINED',
    'VF'
]);

class ApexRequest {
    readonly $type = 'Request';
}

natives('Request', {
    'getCurrent()': () => new ApexRequest(),
    'getQuiddity()': () => platformConstant('Quiddity', quiddity()),
    'getRequestId()': () => requestId()
});
