import { ApexException } from '../rt/exceptions.ts';
import type { Place } from './ast.ts';

/** Codes by which REST and SOAP clients tell query errors apart. */
export type SoqlErrorCode =
    | 'MALFORMED_QUERY'
    | 'INVALID_FIELD'
    | 'INVALID_TYPE'
    | 'INVALID_QUERY_FILTER_OPERATOR'
    | 'NUMBER_OUTSIDE_VALID_RANGE'
    | 'UNSUPPORTED';

/**
 * A query that can't run, with Salesforce's wording where it is known. A compile error in a class,
 * a catchable `System.QueryException` in running Apex, an error with its code over REST.
 */
export class SoqlError extends ApexException {
    readonly code: SoqlErrorCode;
    /** Line and column from 1, in the Apex class or in the text of a dynamic query. */
    readonly line: number;
    readonly column: number;

    constructor(code: SoqlErrorCode, message: string, at: Place) {
        super('System.QueryException', message);
        this.code = code;
        this.line = at.line;
        this.column = at.column;
    }

    /** False for what local-org doesn't have, so that Apex can't mistake it for Salesforce's answer. */
    override get catchable(): boolean {
        return this.code !== 'UNSUPPORTED';
    }
}

/** Refuses a query. */
export function refuse(code: SoqlErrorCode, message: string, at: Place): never {
    throw new SoqlError(code, message, at);
}

/** Refuses a part of SOQL that local-org doesn't have. */
export function unsupported(construct: string, at: Place): never {
    throw new SoqlError('UNSUPPORTED', `${construct} is not supported by local-org`, at);
}
