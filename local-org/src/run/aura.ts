import { accessOf } from '../access/index.ts';
import type { Org } from '../org.ts';
import { setQuiddity } from '../plat/request.ts';
import { ApexAuraHandledException, ApexException, messageOf } from '../rt/exceptions.ts';
import { Limits } from '../rt/limits.ts';
import { stackText } from '../rt/stack.ts';
import { annotation, type MethodSymbol } from '../types/symbols.ts';
import { fromJson, ParameterError } from './aura-parameters.ts';
import { toJson } from './aura-result.ts';
import { runInTransaction } from './transaction.ts';

/** All that a client reads of a mistake of local-org. */
const HOST_FAILURE = 'An internal error occurred. The log of the server tells more.';

/** An answer of the Aura bridge. */
export interface AuraAnswer {
    readonly status: 200 | 400 | 403 | 404 | 500;
    /** The method's value, or what went wrong. */
    readonly body: unknown;
}

/** What a client gets to read of an exception. */
export interface AuraError {
    readonly message: string;
    readonly exceptionType: string;
    readonly isUserDefinedException: boolean;
    /** Frames of Apex only. */
    readonly stackTrace: string;
}

/**
 * Calls a static `@AuraEnabled` method as a user.
 * @param params JSON object of named parameters; a missing one is null
 * @param report takes mistakes of local-org itself, of which the client reads nothing
 * @returns 400 for parameters that don't fit, 403 without access to the class, 404 for anything that isn't such a
 * method, 500 with the exception's text when the method throws
 */
export function callAura(
    org: Org,
    userId: string,
    className: string,
    methodName: string,
    params: unknown,
    report: (error: unknown) => void = logged
): AuraAnswer {
    const method = findMethod(org, className, methodName);
    if (method === undefined)
        return refusal(404, `No AuraEnabled method ${className}.${methodName}`);
    if (!accessOf(org.store, org.schema, userId).classEnabled(method.owner.name)) {
        return refusal(
            403,
            `You do not have access to the Apex class named '${method.owner.name}'.`
        );
    }
    const limits = new Limits(false, isCacheable(method) ? { dmlStatements: 0 } : {});
    try {
        return runInTransaction(org, { userId, limits }, (transaction) => {
            setQuiddity(transaction, 'AURA');
            return invoke(org, method, params);
        });
    } catch (error) {
        return failure(error, report);
    }
}

function logged(error: unknown): void {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(`${text}\n`);
}

/** The method, when the Aura bridge may call it. The names must be written as they are declared. */
function findMethod(org: Org, className: string, methodName: string): MethodSymbol | undefined {
    const owner = org.program.symbol(className);
    if (owner === undefined || owner.outer !== null || owner.name !== className) return undefined;
    return owner.methods
        .get(methodName.toLowerCase())
        ?.find(
            (one) =>
                one.isStatic &&
                one.name === methodName &&
                annotation(one.annotations, 'AuraEnabled') !== undefined
        );
}

function isCacheable(method: MethodSymbol): boolean {
    return annotation(method.annotations, 'AuraEnabled')?.values['cacheable']?.value === 'true';
}

function invoke(org: Org, method: MethodSymbol, params: unknown): AuraAnswer {
    const values = argumentsOf(org, method, params);
    const result = org.program.shell(method.owner)[method.js]!(...values);
    return { status: 200, body: toJson(result) };
}

function argumentsOf(org: Org, method: MethodSymbol, params: unknown): unknown[] {
    if (typeof params !== 'object' || params === null || Array.isArray(params)) {
        throw new ParameterError('The body must be a JSON object of named parameters.');
    }
    const given = new Map<string, unknown>(Object.entries(params));
    const values = method.parameters.map(({ name, type }) => {
        const value = given.get(name) ?? null;
        given.delete(name);
        return fromJson(value, type, name, org);
    });
    const [unknown] = given.keys();
    if (unknown !== undefined)
        throw new ParameterError(
            `Unknown parameter ${unknown} of ${method.owner.name}.${method.name}`
        );
    return values;
}

/** What a client may read of an exception: of an AuraHandledException the text it was made with. */
function clientText(error: ApexException): string {
    return error instanceof ApexAuraHandledException ? error.clientMessage : messageOf(error);
}

function failure(error: unknown, report: (error: unknown) => void): AuraAnswer {
    if (error instanceof ParameterError) return refusal(400, error.message);
    if (!(error instanceof ApexException)) {
        report(error);
        return refusal(500, HOST_FAILURE);
    }
    const body: AuraError = {
        message: clientText(error),
        exceptionType: error.typeName,
        isUserDefinedException: !error.typeName.startsWith('System.'),
        stackTrace: stackText(error)
    };
    return { status: 500, body };
}

function refusal(
    status: 400 | 403 | 404 | 500,
    message: string,
    exceptionType = 'System.Exception'
): AuraAnswer {
    const body: AuraError = {
        message,
        exceptionType,
        isUserDefinedException: false,
        stackTrace: ''
    };
    return { status, body };
}
