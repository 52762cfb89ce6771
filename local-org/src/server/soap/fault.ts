/** SOAP faults as the partner and enterprise WSDLs declare them. */

/** Type of a fault's detail: which one matters to typed clients. */
export type FaultType = 'LoginFault' | 'UnexpectedErrorFault' | 'ApiFault' | 'InvalidIdFault';

/** An error that answers a SOAP call. */
export class SoapFault extends Error {
    override readonly name = 'SoapFault';
    /** Code without prefix for the platform's own faults, with prefix for SOAP's. */
    readonly faultCode: string;
    /** Null for a fault without a detail. */
    readonly type: FaultType | null;

    constructor(faultCode: string, message: string, type: FaultType | null) {
        super(message);
        this.faultCode = faultCode;
        this.type = type;
    }
}

/** The fault of a session that is unknown, ended or expired; clients look for these very words. */
export function illegalSession(): SoapFault {
    return new SoapFault(
        'INVALID_SESSION_ID',
        'Invalid Session ID found in SessionHeader: Illegal Session',
        'UnexpectedErrorFault'
    );
}
