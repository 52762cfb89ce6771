/**
 * System.Exception and the platform's exceptions.
 * https://developer.salesforce.com/docs/atlas.en-us.apexref.meta/apexref/apex_classes_exception_methods.htm
 */
import {
    ApexAuraHandledException,
    ApexDmlException,
    ApexException,
    type DmlFailure,
    messageOf,
    throwApex
} from '../../rt/exceptions.ts';
import { framesOf, stackText } from '../../rt/stack.ts';
import { platformConstant } from '../../rt/values/index.ts';
import { listOf } from '../arguments.ts';
import { loadStubs, type Native, natives } from '../registry.ts';

natives('Exception', {
    'getCause()': (exception: ApexException) => exception.cause,
    'getLineNumber()': (exception: ApexException) => framesOf(exception)[0]?.line ?? 0,
    'getMessage()': messageOf,
    'getStackTraceString()': stackText,
    'getTypeName()': (exception: ApexException) => exception.typeName,
    'initCause(Exception)': initCause,
    'setMessage(String)': (exception: ApexException, text: string | null) =>
        exception.setMessage(text)
});

natives('DmlException', {
    'getDmlFieldNames(Integer)': (exception: ApexException, index: number) =>
        listOf('String', failure(exception, index).fields),
    'getDmlId(Integer)': (exception: ApexException, index: number) => failure(exception, index).id,
    'getDmlIndex(Integer)': (exception: ApexException, index: number) =>
        failure(exception, index).index,
    'getDmlMessage(Integer)': (exception: ApexException, index: number) =>
        failure(exception, index).message,
    'getDmlStatusCode(Integer)': (exception: ApexException, index: number) =>
        failure(exception, index).statusCode,
    'getDmlType(Integer)': (exception: ApexException, index: number) =>
        platformConstant('StatusCode', failure(exception, index).statusCode),
    'getNumDml()': (exception: ApexException) => failures(exception).length
});

natives('AuraHandledException', {
    '<init>(String)': (text: string | null) => new ApexAuraHandledException(text)
});

for (const { name } of loadStubs()) {
    const ordinary =
        name.endsWith('Exception') && name !== 'Exception' && name !== 'AuraHandledException';
    if (ordinary) natives(name, constructorsOf(name.includes('.') ? name : `System.${name}`));
}

function constructorsOf(typeName: string): Record<string, Native> {
    type Text = string | null;
    type Cause = ApexException | null;
    return {
        '<init>()': () => new ApexException(typeName),
        '<init>(String)': (text: Text) => new ApexException(typeName, text),
        '<init>(Exception)': (cause: Cause) => new ApexException(typeName, null, cause),
        '<init>(String,Exception)': (text: Text, cause: Cause) =>
            new ApexException(typeName, text, cause)
    };
}

/** The cause can be given once. */
function initCause(exception: ApexException, cause: ApexException | null): void {
    if (exception.cause !== null) {
        throwApex('System.IllegalArgumentException', 'The exception has a cause already.');
    }
    exception.cause = cause;
}

function failures(exception: ApexException): readonly DmlFailure[] {
    return exception instanceof ApexDmlException ? exception.failures : [];
}

function failure(exception: ApexException, index: number): DmlFailure {
    const found = failures(exception)[index];
    if (found !== undefined) return found;
    return throwApex('System.ListException', `List index out of bounds: ${index}`);
}
