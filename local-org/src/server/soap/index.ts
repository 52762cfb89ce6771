/**
 * The SOAP API: `POST /services/Soap/u/NN.0` and `/c/NN.0`, with or without what clients put
 * behind.
 */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { versionOf } from '../../identity/api-versions.ts';
import { reportFailure } from '../errors.ts';
import { publicError } from '../http-error.ts';
import type { Operation } from './call.ts';
import { readEnvelope } from './envelope.ts';
import { SoapFault } from './fault.ts';
import { login } from './login.ts';
import { resetPassword, setPassword } from './password-operations.ts';
import { faultXml, successXml, type Dialect } from './reply.ts';
import { getUserInfo, logout } from './session-operations.ts';

const operations = new Map<string, Operation>(
    Object.entries({ login, logout, getUserInfo, setPassword, resetPassword })
);

/** Longest request in bytes, unpacked. */
const bodyLimit = 262_144;

const service = '/services/Soap/:dialect(^[uc]$)/:version';

interface Route {
    Params: { dialect: Dialect; version: string };
}

/** Adds the SOAP API. */
export function addSoap(app: FastifyInstance): void {
    app.register(async (soap) => {
        soap.removeAllContentTypeParsers();
        soap.addContentTypeParser('*', { parseAs: 'string' }, (_request, body, done) => {
            done(null, body);
        });
        soap.setErrorHandler((error, request, reply) => {
            const fault = faultOf(error);
            if (fault.faultCode === 'soapenv:Server') reportFailure(request, error);
            return reply
                .code(500)
                .type('text/xml')
                .send(faultXml(dialectOf(request), fault));
        });
        for (const path of [service, `${service}/*`]) {
            soap.post<Route>(path, { bodyLimit }, (request, reply) => {
                return reply.type('text/xml; charset=utf-8').send(answer(request));
            });
        }
    });
}

function answer(request: FastifyRequest<Route>): string {
    const { operation, header, body } = readEnvelope(
        typeof request.body === 'string' ? request.body : ''
    );
    const work = operations.get(operation);
    const dialect = dialectOf(request);
    const { version } = request.params;
    if (work === undefined) {
        throw new SoapFault(
            'soapenv:Client',
            `No operation available for request ${operation}, please check the WSDL for the service.`,
            null
        );
    }
    if (work !== login && versionOf(version) === null) throw unsupportedVersion();
    const { org } = request.server;
    const result = work({ org, request, dialect, version, header, body });
    return successXml(dialect, operation, result);
}

function dialectOf({ params }: FastifyRequest): Dialect {
    return (params as Route['Params']).dialect;
}

function faultOf(error: unknown): SoapFault {
    if (error instanceof SoapFault) return error;
    const { statusCode, message } = publicError(error);
    return new SoapFault(statusCode < 500 ? 'soapenv:Client' : 'soapenv:Server', message, null);
}

function unsupportedVersion(): SoapFault {
    return new SoapFault(
        'UNSUPPORTED_API_VERSION',
        'Invalid Api version specified on URL',
        'UnexpectedErrorFault'
    );
}
