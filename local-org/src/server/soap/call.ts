import type { FastifyRequest } from 'fastify';
import type { Org } from '../../org.ts';
import type { Session } from '../../identity/identity.ts';
import { SoapFault, illegalSession } from './fault.ts';
import { child, textOf, type Element } from './envelope.ts';
import type { Dialect, Value } from './reply.ts';

/** A SOAP call on its way to the operation that answers it. */
export interface Call {
    readonly org: Org;
    readonly request: FastifyRequest;
    readonly dialect: Dialect;
    /** As in the path, for instance `50.0`; may be a version that this org doesn't speak. */
    readonly version: string;
    readonly header: Element;
    readonly body: Element;
}

/** Answers a call with its result; undefined for operations without one. @throws SoapFault */
export type Operation = (call: Call) => Value | undefined;

/**
 * The live session in the call's SessionHeader, restricted ones too.
 * @throws SoapFault without one
 */
export function sessionIn({ org, header }: Call): Session {
    const id = textOf(child(header, 'SessionHeader'), 'sessionId');
    const session = org.identity.session(id);
    if (session === undefined) throw illegalSession();
    return session;
}

/** The live session, for operations that an expired password forbids. @throws SoapFault */
export function fullSessionIn(call: Call): Session {
    const session = sessionIn(call);
    if (!session.restricted) return session;
    throw new SoapFault(
        'INVALID_OPERATION_WITH_EXPIRED_PASSWORD',
        'The users password has expired, you must call SetPassword before attempting any other ' +
            'API operations',
        'UnexpectedErrorFault'
    );
}
