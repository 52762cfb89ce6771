import { clientFacts, originOf } from '../client.ts';
import type { Call, Operation } from './call.ts';
import { child, textOf } from './envelope.ts';
import { SoapFault, type FaultType } from './fault.ts';
import { userInfo } from './user-info.ts';

/** Faults of login() that are not LoginFaults. */
const otherTypes: Readonly<Record<string, FaultType>> = {
    INVALID_OPERATION: 'ApiFault',
    UNSUPPORTED_API_VERSION: 'UnexpectedErrorFault'
};

/** Codes that the WSDL doesn't have; typed clients would fail on them. */
const ownNames: Readonly<Record<string, string>> = { LOGIN_RATE_EXCEEDED: 'INVALID_LOGIN' };

const apiTypes = { u: 'SOAP Partner', c: 'SOAP Enterprise' } as const;

/** SOAP `login`: username and password, with the security token appended. */
export const login: Operation = (call) => {
    const { org, request, body, header, dialect, version } = call;
    const outcome = org.identity.authenticate({
        ...clientFacts(request),
        door: 'soap',
        username: textOf(body, 'username'),
        secret: textOf(body, 'password'),
        application: textOf(child(header, 'CallOptions'), 'client') || null,
        apiType: apiTypes[dialect],
        apiVersion: version,
        clientVersion: null,
        browser: null,
        platform: null
    });
    if (!outcome.ok) {
        const type = otherTypes[outcome.code] ?? 'LoginFault';
        throw new SoapFault(ownNames[outcome.code] ?? outcome.code, outcome.message, type);
    }
    return {
        metadataServerUrl: serverUrl(call, 'm'),
        passwordExpired: outcome.passwordExpired,
        sandbox: org.store.get('Organization', org.id)?.IsSandbox === true,
        serverUrl: serverUrl(call, dialect),
        sessionId: outcome.session.id,
        userId: outcome.userId,
        userInfo: userInfo(org, outcome.userId)
    };
};

function serverUrl({ org, request, version }: Call, service: string): string {
    return `${originOf(request)}/services/Soap/${service}/${version}/${org.id.slice(0, 15)}`;
}
